package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rotary positions (Su et al. 2021) of an {@link Layer.Attention @Layer.Attention}: pair {@code i}
 * of the features of each head of query and key is rotated by {@code position * base^(-2i/size)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Rope {
  /**
   * Which features form a pair. Required, because published models differ, and weights trained with
   * one pairing give wrong results with the other.
   */
  Pairing[] pairing() default {};

  /** The base of the powers by which the angles decrease from pair to pair. */
  double base() default 10000;

  /**
   * The number of features that are rotated, the first ones of a head: an even expression over
   * dims, by default all of the head. The others pass through.
   */
  String[] size() default {};
}
