/** From a layer's graph to its backward graph: reverse-mode differentiation. */
@NullMarked
package dev.rapt.processor.grad;

import org.jspecify.annotations.NullMarked;
