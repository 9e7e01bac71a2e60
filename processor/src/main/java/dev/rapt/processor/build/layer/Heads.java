package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Divisors;
import dev.rapt.processor.build.use.Ledger;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.kind.Attention;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.OptionalLong;

/** How the width of a projection divides into heads. */
record Heads(LayerContext context, Attention kind) {
  /** The size of a head of a projection, so that all heads together are its width. */
  Dim size(String name, Axis width, Dim count, Expression heads, String role) {
    String described = ledger().describe(new Axis(AxisKind.HEAD, count, heads));
    return size(name, width, count, described, role);
  }

  /** The size of a head of a projection that holds query, key and value. */
  Dim fusedSize(Axis width, Dim parts) {
    return size("K", width, parts, ledger().value(parts) + "  of query, key and value", "qkv");
  }

  private Dim size(String name, Axis width, Dim count, String heads, String role) {
    Dim size = Dim.of(ledger().fresh(name, context.scope()));
    ledger()
        .claim(
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
                + ledger().value(count)
                + " does not divide "
                + ledger().value(width.size()))
        .with(name, shape(parameter))
        .with("heads", heads)
        .withKnown("width", ledger().origin(width.size()))
        .withKnown("count", ledger().origin(count))
        .with("at", context.path().text() + " > " + name)
        .with("fix", mend(name, width, count));
  }

  private String mend(String name, Axis width, Dim count) {
    String multiple = "make the width of " + name + " a multiple of " + ledger().value(count);
    OptionalLong features = ledger().solver().resolve(width.size()).constant();
    OptionalLong number = ledger().solver().resolve(count).constant();
    if (context.optional("qkv").isPresent()) {
      return multiple + ": a head of each query, key and value";
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
    return expression instanceof Name name && context.scope().setting(name.name()).isPresent()
        ? context.scope().setting(name.name()).get().to(number)
        : "say " + member + " = \"" + number + "\"";
  }

  /** Query and key have heads of one size. */
  void same(Dim query, Dim key) {
    ParameterValue queries = context.parameter("query");
    ParameterValue keys = context.parameter("key");
    String name = keys.component().name();
    ledger()
        .claim(
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
                            + ledger().value(query)
                            + " and "
                            + ledger().value(key))
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
    return "make " + key.name() + " " + ledger().value(size) + " wide for each of its heads";
  }

  /** Every key and value head serves as many query heads. */
  void group(Dim count, Dim keyValueCount) {
    Dim share = Dim.of(ledger().solver().fresh("share"));
    ledger()
        .claim(
            share.times(keyValueCount),
            count,
            "",
            conflict ->
                Problem.of(
                        Code.GROUPS_DIVIDE,
                        context.at(kind.heads().keyValueLocation()),
                        "the key and value heads do not divide the heads: "
                            + ledger().value(keyValueCount)
                            + " does not divide "
                            + ledger().value(count))
                    .withKnown("heads", ledger().origin(count))
                    .withKnown("groups", ledger().origin(keyValueCount))
                    .with("at", context.path().text())
                    .with("fix", divisor(count, keyValueCount)));
  }

  private String divisor(Dim count, Dim keyValueCount) {
    OptionalLong number = ledger().solver().resolve(count).constant();
    OptionalLong groups = ledger().solver().resolve(keyValueCount).constant();
    return number.isPresent() && groups.isPresent()
        ? set(
                kind.heads().keyValue().orElseThrow(),
                "keyValueHeads",
                Divisors.atMost(number.getAsLong(), groups.getAsLong()))
            + ", and the width of key and value after it"
        : "make heads a multiple of keyValueHeads";
  }

  private String shape(ParameterValue parameter) {
    return ledger().describe(parameter.value().type());
  }

  private Ledger ledger() {
    return context.ledger();
  }
}
