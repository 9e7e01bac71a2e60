package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rotary positions (Su et al. 2021) of an {@link Layer.Attention @Layer.Attention}: pair {@code i}
 * of the features of each head of query and key is turned by {@code position * base^(-2i/size)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Rope {
  /**
   * Which features are turned together. Required: published models differ, and weights for one give
   * nonsense with the other.
   */
  Pairing[] pairing() default {};

  /** What the angles fall from, pair by pair. */
  double base() default 10000;

  /**
   * How many features of a head are turned, from the first: an even expression over dims, all of
   * the head unless given. The others pass through.
   */
  String[] size() default {};
}
