package dev.rapt.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A step from a record to what a component of it contains.
 *
 * @param component the name
 * @param first whether the first element of a list is meant
 */
public record Access(String component, boolean first) {
  /** A path for people: {@code blocks.0.query}. */
  public static String text(List<Access> path) {
    return path.stream()
        .map(step -> step.component() + (step.first() ? ".0" : ""))
        .collect(Collectors.joining("."));
  }
}
