/**
 * A whole root: its layers' graphs, solved together, and what is read at run time. Knows nothing of
 * the compiler.
 */
@NullMarked
package dev.rapt.processor.graph;

import org.jspecify.annotations.NullMarked;
