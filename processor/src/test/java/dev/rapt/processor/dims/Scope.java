package dev.rapt.processor.dims;

import java.util.LinkedHashMap;
import java.util.Map;

/** A solver with one scope of names: the tests' way to write dims as a user would. */
final class Scope {
  final Solver solver = new Solver();
  private final Map<String, Dim> names = new LinkedHashMap<>();

  Dim dim(String text) {
    return dim(text, text);
  }

  Dim dim(String text, String cause) {
    return solver.evaluate(expression(text), this::name, new Cause(cause));
  }

  /** The dim of a name; a new one is a fresh symbol. */
  Dim name(String name) {
    return names.computeIfAbsent(name, fresh -> Dim.of(solver.fresh(fresh)));
  }

  /** Gives a name the value of an expression, as {@code @Dims} on a record does for a quotient. */
  void define(String name, String text) {
    names.put(name, dim(text, name + " = " + text));
  }

  Outcome equate(String left, String right) {
    return equate(left, right, left + " = " + right);
  }

  Outcome equate(String left, String right, String cause) {
    return solver.equate(dim(left, cause), dim(right, cause), new Cause(cause));
  }

  String resolved(String text) {
    return solver.resolve(dim(text)).toString();
  }

  static Expression expression(String text) {
    if (DimsParser.expression(text) instanceof Parsed.Good<Expression> good) {
      return good.value();
    }
    throw new AssertionError(DimsParser.expression(text));
  }
}
