/**
 * Scaled dot-product attention as a function, with every option: visibility, score terms, caches,
 * and scores of each stage. It follows the ONNX operator {@code Attention} (opset 25) and Vaswani
 * et al. 2017, section 3.2.
 *
 * <p>Sizes are called B (sequences), H (query heads), G (key and value heads), Tq and Tk (queries
 * and keys of a sequence), K (features of a query or key head) and E (of a value head).
 */
@NullMarked
package dev.rapt.attention;

import org.jspecify.annotations.NullMarked;
