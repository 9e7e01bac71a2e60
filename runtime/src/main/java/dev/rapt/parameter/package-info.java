/**
 * The parameters of a model as a tree: their names, kinds and shapes, where they come from, and
 * their initial values.
 */
@NullMarked
package dev.rapt.parameter;

import org.jspecify.annotations.NullMarked;
