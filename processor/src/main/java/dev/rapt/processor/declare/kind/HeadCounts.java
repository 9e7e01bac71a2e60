package dev.rapt.processor.declare.kind;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Location;
import java.util.Optional;

/**
 * How many heads an attention layer has, and where that is declared.
 *
 * @param query H
 * @param keyValue G, if it is not H
 */
public record HeadCounts(
    Expression query,
    Location queryLocation,
    Optional<Expression> keyValue,
    Location keyValueLocation) {
  /** G, or H where they are as many. */
  public Expression ofKeyAndValue() {
    return keyValue.orElse(query);
  }
}
