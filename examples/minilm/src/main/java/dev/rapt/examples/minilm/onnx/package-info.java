/** Weights from an ONNX file, presented under the names and in the layout that were published. */
@NullMarked
package dev.rapt.examples.minilm.onnx;

import org.jspecify.annotations.NullMarked;
