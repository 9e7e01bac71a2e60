/**
 * Annotations, types and places as the compiler knows them, read without the classes of the
 * runtime.
 */
@NullMarked
package dev.rapt.processor.declare.annotation;

import org.jspecify.annotations.NullMarked;
