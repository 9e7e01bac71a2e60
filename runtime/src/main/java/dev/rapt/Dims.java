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
 * component it binds dims of the component's record: the left side of {@code =} is a dim of that
 * record, the right side an expression in the scope of the enclosing record.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Dims {
  /** The bindings, separated by commas. */
  String value();
}
