/** Values of a graph and their types: axes with kinds. */
@NullMarked
package dev.rapt.processor.graph.value;

import org.jspecify.annotations.NullMarked;
