/** The mini-GPT, and what it says next. */
@NullMarked
package dev.rapt.examples.verbs.model;

import org.jspecify.annotations.NullMarked;
