package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The shape of a parameter: one expression for each axis, separated by commas.
 *
 * <p>For example {@code @Shape("D, H*K") Tensor query}. Expressions contain integers, dims (names
 * that begin with an upper-case letter), {@code + - * /} and parentheses. A division must be exact.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Shape {
  /** The expressions, for example {@code "D, H*K"}. */
  String value();
}
