package dev.rapt.processor.declare.annotation;

import dev.rapt.processor.report.Location;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place as the compiler knows it. Components are placed on their field: javac 17 has no line for
 * a record component.
 */
public record ElementLocation(
    Element element,
    @Nullable AnnotationMirror mirror,
    @Nullable AnnotationValue value,
    boolean hasSource)
    implements Location {}
