/** The executable: train, complete, and what is drawn of it. */
@NullMarked
package dev.rapt.examples.verbs.cli;

import org.jspecify.annotations.NullMarked;
