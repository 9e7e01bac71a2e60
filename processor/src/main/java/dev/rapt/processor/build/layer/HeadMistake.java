package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.declare.kind.HeadCounts;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Optional;

/**
 * One problem for all that does not go together in the heads of a layer.
 *
 * @param counts how many heads there are, as declared
 * @param heads the size of that for the query
 * @param groups the size of that for key and value
 */
record HeadMistake(LayerContext context, HeadCounts counts, Dim heads, Dim groups) {
  /** The mistake; none if the heads may go together, or no single change would make them. */
  Optional<Problem> problem(Value query, Value key, Value value) {
    Optional<Dim> output =
        context.declared("output").map(it -> it.value().type().axes().get(0)).map(Axis::size);
    Constraints constraints = context.constraints();
    try {
      HeadFit fit =
          new HeadFit(
              constraints.solver().resolve(heads),
              constraints.solver().resolve(groups),
              width(query, constraints),
              width(key, constraints),
              width(value, constraints),
              output.map(constraints.solver()::resolve));
      return fit.misfit()
          .flatMap(
              misfit ->
                  new HeadRepairs(context, counts, fit).find().map(it -> problem(fit, misfit, it)));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private static Dim width(Value projected, Constraints constraints) {
    return constraints.solver().resolve(projected.type().last().size());
  }

  private Problem problem(HeadFit fit, HeadFit.Misfit misfit, HeadRepair repair) {
    Problem problem =
        Problem.of(code(misfit), repair.location(), summary(fit, misfit))
            .with(name("query"), shape("query") + heads(fit.query(), fit.heads()))
            .with(name("key"), shape("key") + heads(fit.key(), fit.groups()))
            .with(name("value"), shape("value") + heads(fit.value(), fit.groups()));
    return (misfit == HeadFit.Misfit.OUTPUT
            ? problem.with(name("output"), shape("output"))
            : problem)
        .with("heads", described(counts.query(), heads))
        .withKnown("groups", counts.keyValue().map(it -> described(it, groups)).orElse(""))
        .with("at", context.path().text() + repair.at())
        .with("fix", repair.fix());
  }

  private static Code code(HeadFit.Misfit misfit) {
    return switch (misfit) {
      case GROUPS -> Code.GROUPS_DIVIDE;
      case DIVISION -> Code.HEADS_DIVIDE;
      case SIZES -> Code.HEAD_SIZE;
      case OUTPUT -> Code.OUTER_DIMENSION;
    };
  }

  private String summary(HeadFit fit, HeadFit.Misfit misfit) {
    return switch (misfit) {
      case GROUPS ->
          "the key and value heads do not divide the heads: "
              + fit.groups()
              + " does not divide "
              + fit.heads();
      case DIVISION -> undivided(fit);
      case SIZES ->
          "the heads of "
              + name("query")
              + " and "
              + name("key")
              + " differ in size: "
              + size(fit.query(), fit.heads())
              + " and "
              + size(fit.key(), fit.groups());
      case OUTPUT ->
          name("value")
              + " does not fit "
              + name("output")
              + ": the "
              + fit.heads()
              + " heads are "
              + size(fit.value().times(fit.heads()), fit.groups())
              + " wide together, and "
              + name("output")
              + " takes "
              + fit.output().orElseThrow();
    };
  }

  private String undivided(HeadFit fit) {
    String role =
        HeadFit.size(fit.query(), fit.heads()).isEmpty()
            ? "query"
            : HeadFit.size(fit.key(), fit.groups()).isEmpty() ? "key" : "value";
    Dim count = role.equals("query") ? fit.heads() : fit.groups();
    Dim width =
        switch (role) {
          case "query" -> fit.query();
          case "key" -> fit.key();
          default -> fit.value();
        };
    return "the heads do not divide " + name(role) + ": " + count + " does not divide " + width;
  }

  /** A size as its number, else as a quotient. */
  private static String size(Dim width, Dim count) {
    return HeadFit.size(width, count).isPresent()
        ? Long.toString(HeadFit.size(width, count).getAsLong())
        : "(" + width + ") / " + count;
  }

  private static String heads(Dim width, Dim count) {
    return "  "
        + count
        + (count.equals(Dim.of(1)) ? " head" : " heads")
        + (HeadFit.size(width, count).isPresent() ? " of " + size(width, count) : "");
  }

  private String described(Expression count, Dim size) {
    String origin = context.constraints().origin(size);
    return origin.isEmpty()
        ? context.constraints().describe(new Axis(AxisKind.HEAD, size, count))
        : origin;
  }

  private String name(String role) {
    return parameter(role).component().name();
  }

  private String shape(String role) {
    return context.constraints().describe(parameter(role).value().type());
  }

  private ParameterValue parameter(String role) {
    return context.parameter(role);
  }
}
