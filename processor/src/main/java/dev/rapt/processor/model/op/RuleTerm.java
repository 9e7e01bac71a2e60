package dev.rapt.processor.model.op;

import java.util.List;
import java.util.Optional;

/**
 * A part of the rule by which attention is computed in one call: {@code .seeing(new
 * Visibility.Window(127, -1))}.
 *
 * @param method the method of the rule
 * @param type what its argument is an instance of, unless that is given itself
 * @param arguments of the instance, or of the method
 */
public record RuleTerm(String method, Optional<Nested> type, List<Argument> arguments) {
  /** Copies the list. */
  public RuleTerm {
    arguments = List.copyOf(arguments);
  }

  /** A class nested in another. */
  public record Nested(String outer, String name) {}

  /** Whether it is the same for all calls: no value of one call is part of it. */
  public boolean constant() {
    return arguments.stream().noneMatch(Argument.Of.class::isInstance);
  }

  static RuleTerm seeing(String visibility, Argument... arguments) {
    return new RuleTerm(
        "seeing", Optional.of(new Nested("Visibility", visibility)), List.of(arguments));
  }

  static RuleTerm adding(String term, Argument... arguments) {
    return new RuleTerm("adding", Optional.of(new Nested("ScoreTerm", term)), List.of(arguments));
  }
}
