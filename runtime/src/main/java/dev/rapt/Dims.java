package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds dims.
 *
 * <p>On a record it fixes dims of that record: {@code @Dims("D = 512, H = 8, K = D / H")}. On a
 * component it binds dims of the child's record: left of {@code =} stands the child's dim, right of
 * it an expression in the scope of the record that has the component.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Dims {
  /** The bindings, separated by commas. */
  String value();
}
