package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of {@code @Shape}, {@code @Input}, {@code @Dims} and {@code @Repeat}.
 *
 * <p>An expression is made of numbers, dims (an upper-case letter, then letters, digits and
 * underscores), {@code + - * /} with the usual precedence, and parentheses.
 */
public final class DimsParser {
  private DimsParser() {}

  /** Reads expressions separated by commas: {@code "D, H*K"}. */
  public static Parsed<List<Expression>> shape(String text) {
    return parse(text, DimsParser::readShape);
  }

  /** Reads bindings separated by commas: {@code "D = 512, H = 8, K = D / H"}. */
  public static Parsed<List<Binding>> bindings(String text) {
    return parse(text, DimsParser::readBindings);
  }

  /** Reads one expression: {@code "N"}. */
  public static Parsed<Expression> expression(String text) {
    return parse(text, DimsParser::readExpression);
  }

  private static <T> Parsed<T> parse(String text, Function<ExpressionReader, @Nullable T> grammar) {
    ExpressionReader reader = new ExpressionReader(text);
    T value = grammar.apply(reader);
    if (value != null) {
      return new Parsed.Good<>(value);
    }
    return new Parsed.Bad<>(reader.problem());
  }

  private static @Nullable Expression readExpression(ExpressionReader reader) {
    Expression expression = reader.expression();
    return expression != null && reader.atEnd("an operator or the end") ? expression : null;
  }

  private static @Nullable List<Expression> readShape(ExpressionReader reader) {
    List<Expression> axes = new ArrayList<>();
    do {
      Expression axis = reader.expression();
      if (axis == null) {
        return null;
      }
      axes.add(axis);
    } while (reader.skip(','));
    return reader.atEnd("an operator, ',' or the end") ? List.copyOf(axes) : null;
  }

  private static @Nullable List<Binding> readBindings(ExpressionReader reader) {
    Map<String, Integer> columns = new HashMap<>();
    List<Binding> bindings = new ArrayList<>();
    do {
      Name name = reader.name("a dim");
      if (name == null || !reader.require('=')) {
        return null;
      }
      Integer first = columns.putIfAbsent(name.name(), name.column());
      if (first != null) {
        reader.fail(
            name.column(),
            "%s is bound twice: here and at column %d".formatted(name.name(), first + 1),
            SyntaxProblem.Kind.BOUND_TWICE);
        return null;
      }
      Expression value = reader.expression();
      if (value == null) {
        return null;
      }
      bindings.add(new Binding(name.name(), name.column(), value));
    } while (reader.skip(','));
    return reader.atEnd("an operator, ',' or the end") ? List.copyOf(bindings) : null;
  }
}
