package dev.rapt.processor.build.use;

import dev.rapt.processor.dims.Conflict;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.dims.Operator;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Explains an expression that has no size.
 *
 * @param use where it is
 * @param sizes the sizes of names there
 * @param constraints what is known
 * @param expression it
 * @param what what it is the size of, for people: {@code O}, {@code heads of Attention}
 * @param location where it is shown
 */
record Arithmetic(
    RecordUse use,
    Function<String, Dim> sizes,
    Constraints constraints,
    Expression expression,
    String what,
    Location location) {
  Problem explain(Conflict conflict) {
    Problem problem;
    String fix;
    if (conflict instanceof Conflict.Inexact inexact) {
      problem =
          problem(
              Code.INEXACT_DIVISION,
              expression.text()
                  + " is not a whole number: "
                  + inexact.divisor()
                  + " does not divide "
                  + inexact.dividend());
      fix = fix(inexact);
    } else if (conflict instanceof Conflict.NotPositive low) {
      problem =
          problem(
              Code.NOT_POSITIVE, subject() + " is " + low.value() + ", and a size is at least 1");
      fix = "give it a size of at least 1";
    } else if (conflict instanceof Conflict.Different different) {
      problem =
          problem(
              Code.TWO_VALUES,
              subject() + " has two values: " + different.left() + " and " + different.right());
      fix = "remove one of them";
    } else {
      problem = problem(Code.OVERFLOW, subject() + " is larger than " + Integer.MAX_VALUE);
      fix = "make it smaller";
    }
    String origins = origins();
    problem = origins.isEmpty() ? problem : problem.with("where", origins);
    return problem.with("at", use.path().text()).with("fix", fix);
  }

  private Problem problem(Code code, String summary) {
    return Problem.of(code, location, summary);
  }

  private String subject() {
    if (expression instanceof Literal) {
      return what;
    }
    return what.length() > 1 && what.contains(" ")
        ? expression.text() + ", " + what + ","
        : what + " = " + expression.text();
  }

  /** The nearest numbers that would do, and where they are set. */
  private String fix(Conflict.Inexact inexact) {
    OptionalLong dividend = inexact.dividend().constant();
    OptionalLong divisor = inexact.divisor().constant();
    if (dividend.isEmpty() || divisor.isEmpty()) {
      return "make " + inexact.dividend() + " a multiple of " + inexact.divisor();
    }
    long smaller = Divisors.atMost(dividend.getAsLong(), divisor.getAsLong());
    long multiple = Divisors.nextMultiple(dividend.getAsLong(), divisor.getAsLong());
    Optional<String> below =
        smaller == 1
            ? Optional.empty()
            : setting(false, divisor.getAsLong()).map(it -> it.to(smaller));
    Optional<String> above = setting(true, dividend.getAsLong()).map(it -> it.to(multiple));
    return below
        .map(it -> it + above.map(more -> ", or " + more).orElse(""))
        .or(() -> above)
        .orElse("make the dividend " + multiple + ", which " + divisor.getAsLong() + " divides");
  }

  /** Where the name that is divided, or divides, gets a number. */
  private Optional<Setting> setting(boolean dividend, long value) {
    return division(expression)
        .map(it -> dividend ? it.left() : it.right())
        .filter(Name.class::isInstance)
        .flatMap(it -> use.setting(it.text()))
        .filter(it -> it.value() == value);
  }

  private static Optional<Operation> division(Expression expression) {
    if (!(expression instanceof Operation operation)) {
      return Optional.empty();
    }
    return operation.operator() == Operator.OVER
        ? Optional.of(operation)
        : division(operation.left()).or(() -> division(operation.right()));
  }

  private String origins() {
    return expression.names().stream()
        .map(sizes)
        .map(constraints::origin)
        .filter(origin -> !origin.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
