package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Divisors;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.kind.Attention;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.dims.Operator;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.OptionalLong;

/** How the width of a projection divides into heads. */
record Heads(LayerContext context, Attention kind) {
  private static final Name HEADS = new Name("heads", 0);
  private static final Name GROUPS = new Name("groups", 0);
  private static final Operation SHARE = new Operation(HEADS, Operator.OVER, GROUPS);

  /** The size of a head of a projection, so that all heads together are its width. */
  Dim size(String name, Axis width, Dim count, Expression heads, String role) {
    String described = constraints().describe(new Axis(AxisKind.HEAD, count, heads));
    return size(name, width, count, described, role);
  }

  /** The size of a head of a projection to query, key and value. */
  Dim fusedSize(Axis width, Dim parts) {
    return size("K", width, parts, constraints().value(parts) + "  of query, key and value", "qkv");
  }

  private Dim size(String name, Axis width, Dim count, String heads, String role) {
    Dim size = Dim.of(constraints().fresh(name, context.scope().use()));
    constraints()
        .require(
            count.times(size),
            width.size(),
            "",
            conflict -> undivided(context.parameter(role), width, count, heads));
    return size;
  }

  private Problem undivided(ParameterValue parameter, Axis width, Dim count, String heads) {
    Component.Parameter component = parameter.component();
    String name = component.name();
    return Problem.of(
            Code.HEADS_DIVIDE,
            context.at(component.shapeLocation()),
            "the heads do not divide "
                + name
                + ": "
                + constraints().value(count)
                + " does not divide "
                + constraints().value(width.size()))
        .with(name, shape(parameter))
        .with("heads", heads)
        .withKnown("width", constraints().origin(width.size()))
        .withKnown("count", constraints().origin(count))
        .with("at", context.path().text() + " > " + name)
        .with("fix", fix(name, width, count));
  }

  private String fix(String name, Axis width, Dim count) {
    String multiple = "make the width of " + name + " a multiple of " + constraints().value(count);
    OptionalLong features = constraints().solver().resolve(width.size()).constant();
    OptionalLong number = constraints().solver().resolve(count).constant();
    if (context.optional("qkv").isPresent()) {
      return multiple + ": a head each of query, key and value";
    }
    if (features.isEmpty() || number.isEmpty()) {
      return multiple;
    }
    long fewer = Divisors.atMost(features.getAsLong(), number.getAsLong());
    long wider = Divisors.nextMultiple(features.getAsLong(), number.getAsLong());
    return set(kind.heads().query(), "heads", fewer)
        + ", or "
        + multiple
        + ", for example "
        + wider;
  }

  /** What to write for a number of heads, where it is written. */
  private String set(Expression expression, String member, long number) {
    return expression instanceof Name name && context.scope().use().setting(name.name()).isPresent()
        ? context.scope().use().setting(name.name()).get().to(number)
        : "write " + member + " = \"" + number + "\"";
  }

  /** Query and key have heads of one size. */
  void same(Dim query, Dim key) {
    ParameterValue queries = context.parameter("query");
    ParameterValue keys = context.parameter("key");
    String name = keys.component().name();
    constraints()
        .require(
            query,
            key,
            "",
            conflict ->
                Problem.of(
                        Code.HEAD_SIZE,
                        context.at(keys.component().shapeLocation()),
                        "the heads of "
                            + queries.component().name()
                            + " and "
                            + name
                            + " differ in size: "
                            + constraints().value(query)
                            + " and "
                            + constraints().value(key))
                    .with(queries.component().name(), shape(queries))
                    .with(name, shape(keys))
                    .with("at", context.path().text() + " > " + name)
                    .with("fix", sameSize(queries.component(), keys.component(), query)));
  }

  private String sameSize(Component.Parameter query, Component.Parameter key, Dim size) {
    if (kind.heads().keyValue().isEmpty() && key.shapeLocation().hasSource()) {
      return "declare "
          + key.name()
          + " as @Shape(\""
          + key.shape().get(0).text()
          + ", "
          + query.shape().get(1).text()
          + "\")";
    }
    return "make " + key.name() + " " + constraints().value(size) + " wide for each of its heads";
  }

  /** Every key and value head serves as many query heads. */
  void group(Dim count, Dim keyValueCount) {
    constraints()
        .solver()
        .evaluate(
            SHARE,
            name -> name.equals(HEADS.text()) ? count : keyValueCount,
            constraints().cause("", conflict -> ungrouped(count, keyValueCount)));
  }

  private Problem ungrouped(Dim count, Dim keyValueCount) {
    return Problem.of(
            Code.GROUPS_DIVIDE,
            context.at(kind.heads().keyValueLocation()),
            "the key and value heads do not divide the heads: "
                + constraints().value(keyValueCount)
                + " does not divide "
                + constraints().value(count))
        .withKnown("heads", constraints().origin(count))
        .withKnown("groups", constraints().origin(keyValueCount))
        .with("at", context.path().text())
        .with("fix", divisor(count, keyValueCount));
  }

  private String divisor(Dim count, Dim keyValueCount) {
    OptionalLong number = constraints().solver().resolve(count).constant();
    OptionalLong groups = constraints().solver().resolve(keyValueCount).constant();
    return number.isPresent() && groups.isPresent()
        ? set(
                kind.heads().keyValue().orElseThrow(),
                "keyValueHeads",
                Divisors.atMost(number.getAsLong(), groups.getAsLong()))
            + ", and change the width of key and value to match"
        : "make heads a multiple of keyValueHeads";
  }

  private String shape(ParameterValue parameter) {
    return constraints().describe(parameter.value().type());
  }

  private Constraints constraints() {
    return context.constraints();
  }
}
