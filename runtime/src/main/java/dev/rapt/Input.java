package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a root and gives the shape of its input.
 *
 * <p>{@code "B, T, D"} is a batch of sequences of vectors, {@code "B, T"} before an embedding a
 * batch of sequences of token ids, and {@code "B, I"} otherwise a batch of vectors.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Input {
  /** The shape, for example {@code "B, T, D"}. */
  String value();
}
