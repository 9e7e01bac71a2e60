package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Is not trained: on a tensor, that tensor; on a layer or a list of layers, all tensors below it.
 *
 * <p>The generated {@code backward} does not compute their gradients, and goes back through a
 * frozen layer only if something before it is trained or the input of the root has a gradient. In
 * the gradients an empty tensor stands in their place. {@code dev.rapt.train} leaves them as they
 * are.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Frozen {}
