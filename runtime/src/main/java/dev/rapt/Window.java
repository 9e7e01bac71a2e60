package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How far a query of an {@link Layer.Attention @Layer.Attention} sees: the query at position p sees
 * the keys {@code p - left} to {@code p + right}. A published sliding window of W keys, including
 * the query's own position, is {@code left = W - 1} in a causal layer.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Window {
  /** How many keys before its own position; -1 for all. */
  int left() default -1;

  /** How many keys after its own position; -1 for all. */
  int right() default -1;
}
