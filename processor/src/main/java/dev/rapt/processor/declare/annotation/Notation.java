package dev.rapt.processor.declare.annotation;

import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.DimsParser;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Parsed;
import dev.rapt.processor.dims.SyntaxProblem;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the small notation in annotations; what cannot be read becomes a problem. */
public record Notation(Consumer<Problem> problems) {
  public Optional<List<Expression>> shape(String text, String what, Location location) {
    return value(DimsParser.shape(text), text, what, "D, H*K", location);
  }

  public Optional<List<Expression>> input(String text, String what, Location location) {
    return value(DimsParser.shape(text), text, what, "B, T, D", location);
  }

  public Optional<List<Binding>> bindings(String text, String what, Location location) {
    return value(DimsParser.bindings(text), text, what, "D = 512, H = 8", location);
  }

  public Optional<Expression> size(String text, String what, Location location) {
    return value(DimsParser.expression(text), text, what, "2*N", location);
  }

  private <T> Optional<T> value(
      Parsed<T> parsed, String text, String what, String example, Location location) {
    if (parsed instanceof Parsed.Good<T> good) {
      return Optional.of(good.value());
    }
    SyntaxProblem problem = ((Parsed.Bad<T>) parsed).problem();
    problems.accept(
        Problem.of(
                code(problem),
                location,
                what
                    + " cannot be read: column "
                    + (problem.column() + 1)
                    + ", "
                    + problem.message())
            .with("text", text)
            .with("", " ".repeat(problem.column()) + "^")
            .with("fix", fix(problem, example)));
    return Optional.empty();
  }

  private static Code code(SyntaxProblem problem) {
    return switch (problem.kind()) {
      case UNREADABLE -> Code.MALFORMED_TEXT;
      case LOWER_CASE -> Code.LOWER_CASE_DIM;
      case BOUND_TWICE -> Code.DIM_TWICE;
      case NEGATIVE -> Code.NOT_POSITIVE;
      case TOO_LARGE -> Code.OVERFLOW;
    };
  }

  private static String fix(SyntaxProblem problem, String example) {
    return switch (problem.kind()) {
      case UNREADABLE ->
          "write it like \"" + example + "\": dims, whole numbers, + - * / and parentheses";
      case LOWER_CASE -> "begin the name with an upper-case letter, everywhere";
      case BOUND_TWICE -> "remove one of them";
      case NEGATIVE, TOO_LARGE -> "give a number from 1 to " + Integer.MAX_VALUE;
    };
  }
}
