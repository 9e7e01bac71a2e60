package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Meaning;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Solver;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The constraints that parameters have in common, and the problem of each that fails. */
record ParameterConstraints(LayerContext context) {
  /** What an axis of a parameter has to fit, for people. */
  private record Other(
      Code code, Axis needed, String name, String label, String shown, Optional<String> width) {
    private Other(Code code, Axis needed, String name, String label, String shown) {
      this(code, needed, name, label, shown, Optional.empty());
    }
  }

  /**
   * An axis of a parameter is the width of what it meets.
   *
   * @param x the value that comes in
   * @param parameter the parameter
   * @param index which of its axes
   */
  private boolean inner(Value x, ParameterValue parameter, int index) {
    String shown = context.constraints().describe(x.type()) + "  from " + origin(x);
    Other other =
        new Other(Code.INNER_DIMENSION, x.type().last(), "its input", x.name(), shown, width(x));
    boolean fits = require(parameter, index, other);
    if (!fits && x.source() == Value.Source.INPUT && !isRatherTheNumber(x, parameter, index)) {
      context.doubtInput();
    }
    return fits;
  }

  /** Where a number of a parameter does not fit a dim, the number is the mistake. */
  private static boolean isRatherTheNumber(Value x, ParameterValue parameter, int index) {
    return x.type().last().isNamed() && !parameter.value().type().axes().get(index).isNamed();
  }

  private String origin(Value x) {
    return switch (x.source()) {
      case STEP -> "this layer";
      case SIDE -> x.name() + " of " + context.declaration().name().simple();
      default -> context.inputOrigin();
    };
  }

  /** The parameter that gives a value its width. */
  private Optional<String> width(Value x) {
    return switch (x.source()) {
      case STEP -> context.givenWidth();
      case SIDE -> Optional.empty();
      default -> context.inputWidth();
    };
  }

  /**
   * The inner axis of a matrix is the width of what it multiplies.
   *
   * @return the matrix; where it does not fit, with a width in doubt: transposed where only that
   *     fits, else of unknown width
   */
  ParameterValue projection(Value x, ParameterValue matrix) {
    if (inner(x, matrix, 0)) {
      return matrix;
    }
    if (fitsTransposed(matrix, x.type().last())) {
      return context.inDoubt(transposed(matrix));
    }
    ParameterValue unknown = OuterAxis.unknown(matrix, context.constraints());
    context.correct(unknown);
    return unknown;
  }

  private static ParameterValue transposed(ParameterValue matrix) {
    Value value = matrix.value();
    List<Axis> axes = value.type().axes();
    Value transposed = value.withType(Type.numbers(axes.get(1), axes.get(0)));
    return new ParameterValue(matrix.component(), transposed);
  }

  /**
   * Whether a matrix is declared the other way round, as frameworks publish it. A number in place
   * of the inner dim is rather a wrong number.
   */
  private boolean fitsTransposed(ParameterValue parameter, Axis needed) {
    Axis outer = parameter.value().type().last();
    Solver solver = context.constraints().solver();
    return parameter.component().role().content() == Role.Content.PROJECTION
        && !(parameter.component().shape().get(0) instanceof Literal)
        && outer.label().equals(needed.label())
        && solver.resolve(outer.size()).equals(solver.resolve(needed.size()));
  }

  /**
   * A parameter that works on each feature of its input, whose width is that of an axis.
   *
   * @return the input, whose width is in doubt where they differ
   */
  Value each(Value x, ParameterValue parameter, int index) {
    if (inner(x, parameter, index)) {
      return x;
    }
    context.inDoubt(parameter);
    return context.inDoubt(x);
  }

  /** The outer axis of a parameter is a width that the layer must give. */
  boolean outer(ParameterValue parameter, Value like, String of) {
    int index = parameter.value().type().axes().size() - 1;
    return require(
        parameter,
        index,
        new Other(
            Code.OUTER_DIMENSION,
            like.type().last(),
            of,
            like.name(),
            context.constraints().describe(like.type())));
  }

  /** A bias is as long as the outer axis of its weight. */
  boolean bias(ParameterValue bias, ParameterValue weight) {
    String name = weight.component().name();
    return require(
        bias,
        0,
        new Other(Code.BIAS_SIZE, weight.value().type().last(), name, name, shape(weight)));
  }

  /** The gain of a norm of heads is as long as one. */
  void headNorm(ParameterValue gain, Dim headSize) {
    Axis head = Axis.named(AxisKind.FEATURE, headSize, "K");
    require(
        gain,
        0,
        new Other(Code.HEAD_NORM, head, "a head", "head", context.constraints().value(headSize)));
  }

  /** A sibling's table is as wide as what it is multiplied by. */
  void tied(Value x, Value table) {
    Constraints constraints = context.constraints();
    boolean fits =
        constraints.require(
            x.type().last().size(),
            table.type().last().size(),
            "",
            conflict -> {
              String needs = constraints.value(x.type().last().size());
              return Problem.of(
                      Code.TIED,
                      context.path().nearestSource(context.path().location()),
                      "the tied table does not fit its input: axis 1 is "
                          + constraints.value(table.type().last().size())
                          + ", needs "
                          + needs)
                  .with(
                      x.name(), constraints.describe(x.type()) + "  from " + context.inputOrigin())
                  .with(table.name(), constraints.describe(table.type()))
                  .withKnown("needs", origin(x.type().last()))
                  .withKnown("has", origin(table.type().last()))
                  .with("at", context.path().text())
                  .with("fix", "tie it to a table that is " + needs + " wide, or give it a weight");
            });
    if (!fits) {
      context.doubtInput();
    }
  }

  private boolean require(ParameterValue parameter, int index, Other other) {
    Axis axis = parameter.value().type().axes().get(index);
    String cause =
        "axis "
            + index
            + " of "
            + parameter.component().name()
            + " in "
            + context.declaration().name().simple();
    return context
        .constraints()
        .require(
            other.needed().size(),
            axis.size(),
            cause,
            conflict -> problem(parameter, index, axis, other));
  }

  private Problem problem(ParameterValue parameter, int index, Axis axis, Other other) {
    String name = parameter.component().name();
    String got = context.constraints().value(axis.size());
    String wanted = context.constraints().value(other.needed().size());
    String needs = origin(other.needed());
    String has = origin(axis);
    Problem problem =
        Problem.of(
                other.code(),
                context.at(parameter.component().shapeLocation()),
                name
                    + " does not fit "
                    + other.name()
                    + ": axis "
                    + index
                    + " is "
                    + got
                    + ", needs "
                    + wanted)
            .with(other.label(), other.shown())
            .with(name, shape(parameter))
            .withKnown("width", other.width().map(it -> firstLookAt(name, wanted, it)).orElse(""))
            .withKnown("needs", needs)
            .withKnown("has", has.equals(needs) ? "" : has)
            .with("at", context.path().text() + " > " + name)
            .with(
                "fix",
                isTurned(parameter, index, other.needed())
                    ? turn(parameter.component())
                    : fix(parameter, index, other, got, wanted));
    return other.code() == Code.INNER_DIMENSION && !has.isEmpty()
        ? problem.because(context.path().text() + ": " + has + "; " + wanted)
        : problem;
  }

  /** Whether an axis of a matrix or a table does not fit, and its other axis would. */
  private boolean isTurned(ParameterValue parameter, int index, Axis needed) {
    return index == 0
        ? fitsTransposed(parameter, needed)
        : parameter.component().role().content() == Role.Content.TABLE
            && resolve(parameter.value().type().axes().get(0)).equals(resolve(needed));
  }

  private Dim resolve(Axis axis) {
    return context.constraints().solver().resolve(axis.size());
  }

  /** Both places that may be wrong, in the order in which to look. */
  private static String firstLookAt(String name, String wanted, String width) {
    return wanted + " is " + width + ": look at " + name + " first, then there";
  }

  private static String turn(Component.Parameter matrix) {
    return "declare "
        + matrix.name()
        + " as @Shape(\""
        + matrix.shape().get(1).text()
        + ", "
        + matrix.shape().get(0).text()
        + "\"): "
        + (matrix.role().content() == Role.Content.TABLE
            ? "a table is [rows, width]"
            : "a matrix is [in, out]");
  }

  private String fix(ParameterValue parameter, int index, Other other, String got, String wanted) {
    Component.Parameter component = parameter.component();
    Axis needed = other.needed();
    // Another size of the heads would change the projections, and the gain with them.
    Optional<String> set =
        other.code() == Code.HEAD_NORM
            ? Optional.empty()
            : set(component, index, needed, got, wanted);
    if (!component.shapeLocation().hasSource()) {
      return set.orElse(
          "give "
              + context.declaration().name().simple()
              + " an input that is "
              + got
              + " wide: its own shapes are compiled");
    }
    List<String> axes = new ArrayList<>(component.shape().stream().map(Expression::text).toList());
    axes.set(index, means(needed) ? needed.label() : wanted);
    if (index == 0 && axes.size() == 2) {
      new OuterAxis(context).fix(parameter).ifPresent(it -> axes.set(1, it));
    }
    String shape =
        "declare " + component.name() + " as @Shape(\"" + String.join(", ", axes) + "\")";
    return set.map(it -> shape + ", or " + it).orElse(shape);
  }

  /** The number to set instead: where a number meets a dim, not where another dim was meant. */
  private Optional<String> set(
      Component.Parameter component, int index, Axis needed, String got, String wanted) {
    if (means(needed) && !needed.label().equals(wanted)) {
      return component.shapeLocation().hasSource()
          ? Optional.empty()
          : context.scope().use().setting(needed.label()).map(it -> it.to(got));
    }
    return component.shape().get(index) instanceof Name name
        ? context.scope().use().setting(name.name()).map(it -> it.to(wanted))
        : Optional.empty();
  }

  private boolean means(Axis axis) {
    return new Meaning(context.scope(), context.constraints()).holdsFor(axis);
  }

  /** Where the size of an axis comes from; empty if it is a number. */
  private String origin(Axis axis) {
    return context.constraints().origin(axis.size());
  }

  /** The shape of a parameter in this use: {@code [D = 384, H*K = 384]}. */
  String shape(ParameterValue parameter) {
    return context.constraints().describe(parameter.value().type());
  }
}
