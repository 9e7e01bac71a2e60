package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In training, sets features of the layer's output to 0 with a probability, each by itself, and
 * multiplies the others by {@code 1 / (1 - probability)}, so that the expected value is the same
 * (Srivastava et al. 2014). With {@link Residual} this is done before the input is added.
 *
 * <p>The generated {@code tape} drops, and takes a seed; {@code forward}, {@code trace} and {@code
 * decode} drop nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Dropout {
  /** The probability that a feature becomes 0, at least 0 and below 1. */
  double value();
}
