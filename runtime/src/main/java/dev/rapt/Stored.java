package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a component in a checkpoint; by default the component's own name.
 *
 * <p>Names of nested components are joined by dots; an empty name adds no level.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Stored {
  /** The name, for example {@code "self.query.weight"}; at most one. */
  String[] value() default {};

  /** How the matrix is stored in the checkpoint. Only projection matrices have a choice. */
  Layout layout() default Layout.OUT_IN;
}
