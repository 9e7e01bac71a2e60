/**
 * The annotations and enums that a user writes on records.
 *
 * <p>A record <em>is</em> its parameters; a model is a tree of records; the record that carries
 * {@link dev.rapt.Input @Input} is a root, for which the processor writes a class.
 */
@NullMarked
package dev.rapt;

import org.jspecify.annotations.NullMarked;
