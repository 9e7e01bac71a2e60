/** The kinds of layers, one a file, and how their annotations are read. */
@NullMarked
package dev.rapt.processor.declare.kind;

import org.jspecify.annotations.NullMarked;
