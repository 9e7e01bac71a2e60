package dev.rapt.processor.graph.layer;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.graph.use.Ledger;
import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;

/** How the width of a projection divides into heads. */
record Heads(LayerContext context) {
  /** The size of a head of a projection, so that all heads together are its width. */
  Dim size(String name, Axis width, Dim count, Expression heads, String role) {
    Dim size = Dim.of(context.ledger().fresh(name, context.scope()));
    String component = context.parameter(role).component().name();
    divide(size, width, count, heads.text() + " heads", component, context.parameter(role));
    return size;
  }

  /** The size of a head of a projection that holds query, key and value. */
  Dim fusedSize(Axis width, Dim parts, Expression heads) {
    Dim size = Dim.of(context.ledger().fresh("K", context.scope()));
    ParameterValue qkv = context.parameter("qkv");
    divide(size, width, parts, "heads of query, key and value", qkv.component().name(), qkv);
    return size;
  }

  private void divide(
      Dim size, Axis width, Dim count, String what, String component, ParameterValue parameter) {
    Ledger ledger = context.ledger();
    ledger.claim(
        count.times(size),
        width.size(),
        "the heads of " + component,
        conflict ->
            origin(
                    Problem.of(
                            Code.HEADS_DIVIDE,
                            context.at(parameter.component().shapeLocation()),
                            "the heads do not divide "
                                + component
                                + ": its width "
                                + ledger.value(width.size())
                                + " is no multiple of "
                                + ledger.value(count))
                        .with(component, ledger.describe(parameter.value().type()))
                        .with("heads", ledger.value(count) + "  (" + what + ")"),
                    width.size(),
                    count)
                .with("at", context.path().text() + " > " + component)
                .with("fix", fix(ledger, width, count)));
  }

  private static String fix(Ledger ledger, Axis width, Dim count) {
    String heads = ledger.value(count);
    if (ledger.solver().resolve(width.size()).constant().isPresent()
        && ledger.solver().resolve(count).constant().isPresent()) {
      long features = ledger.solver().resolve(width.size()).constant().getAsLong();
      long number = ledger.solver().resolve(count).constant().getAsLong();
      for (long fewer = number; fewer > 0; fewer--) {
        if (features % fewer == 0) {
          return "use " + fewer + " heads, or a width that " + heads + " divides";
        }
      }
    }
    return "use a width that is a multiple of " + heads;
  }

  private Problem origin(Problem problem, Dim width, Dim count) {
    Problem result = problem;
    String widthOrigin = context.ledger().origin(width);
    String countOrigin = context.ledger().origin(count);
    result = widthOrigin.isEmpty() ? result : result.with("width", widthOrigin);
    return countOrigin.isEmpty() ? result : result.with("count", countOrigin);
  }

  /** Query and key have heads of one size. */
  void same(Dim query, Dim key) {
    Ledger ledger = context.ledger();
    ParameterValue keyParameter = context.parameter("key");
    ParameterValue queryParameter = context.parameter("query");
    ledger.claim(
        query,
        key,
        "the head size of key",
        conflict ->
            Problem.of(
                    Code.HEAD_SIZE,
                    context.at(keyParameter.component().shapeLocation()),
                    "the heads of query and key differ in size: "
                        + ledger.value(query)
                        + " and "
                        + ledger.value(key))
                .with("query", shape(queryParameter))
                .with("key", shape(keyParameter))
                .with("at", context.path().text() + " > " + keyParameter.component().name())
                .with("fix", "make the width of key " + ledger.value(query) + " a head"));
  }

  private String shape(ParameterValue parameter) {
    return context.ledger().describe(parameter.value().type());
  }

  /** Every key and value head serves as many query heads. */
  void group(Dim count, Dim keyValueCount) {
    Ledger ledger = context.ledger();
    Dim share = Dim.of(ledger.solver().fresh("share"));
    ledger.claim(
        share.times(keyValueCount),
        count,
        "keyValueHeads divide heads",
        conflict ->
            Problem.of(
                    Code.GROUPS_DIVIDE,
                    context.at(context.declaration().kindLocation()),
                    "the key and value heads do not divide the query heads: "
                        + ledger.value(keyValueCount)
                        + " and "
                        + ledger.value(count))
                .with("at", context.path().text())
                .with("fix", "make heads a multiple of keyValueHeads"));
  }
}
