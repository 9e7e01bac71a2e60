package dev.rapt.processor.declare.annotation;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.DimsParser;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Parsed;
import dev.rapt.processor.dims.SyntaxProblem;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Validated;

/** Reads the notation of shapes, dims and sizes. */
public final class Notation {
  private Notation() {}

  /** The axes of a parameter: {@code D, H*K}. */
  public static Validated<ImmutableList<Expression>> shape(
      String text, String what, Location location) {
    return value(DimsParser.shape(text), text, what, "D, H*K", location).map(ImmutableList::copyOf);
  }

  /** The axes of an input: {@code B, T, D}. */
  public static Validated<ImmutableList<Expression>> input(
      String text, String what, Location location) {
    return value(DimsParser.shape(text), text, what, "B, T, D", location)
        .map(ImmutableList::copyOf);
  }

  /** Dims that are set: {@code D = 512, H = 8}. */
  public static Validated<ImmutableList<Binding>> bindings(
      String text, String what, Location location) {
    return value(DimsParser.bindings(text), text, what, "D = 512, H = 8", location)
        .map(ImmutableList::copyOf);
  }

  /** One size: {@code 2*N}. */
  public static Validated<Expression> size(String text, String what, Location location) {
    return value(DimsParser.expression(text), text, what, "2*N", location);
  }

  private static <T> Validated<T> value(
      Parsed<T> parsed, String text, String what, String example, Location location) {
    if (parsed instanceof Parsed.Good<T> good) {
      return Validated.of(good.value());
    }
    SyntaxProblem problem = ((Parsed.Bad<T>) parsed).problem();
    return Validated.failed(
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
