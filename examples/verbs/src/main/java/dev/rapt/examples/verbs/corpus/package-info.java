/** The sentences of 20 verbs in English and Spanish, made by code, and their words as ids. */
@NullMarked
package dev.rapt.examples.verbs.corpus;

import org.jspecify.annotations.NullMarked;
