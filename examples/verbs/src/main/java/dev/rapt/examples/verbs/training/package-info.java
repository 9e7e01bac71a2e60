/** The mini-GPT in training: the loop, what is measured, and what is kept in files. */
@NullMarked
package dev.rapt.examples.verbs.training;

import org.jspecify.annotations.NullMarked;
