package dev.rapt.processor.graph.layer;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.graph.op.Add;
import dev.rapt.processor.graph.use.Ledger;
import dev.rapt.processor.graph.value.Axis;
import dev.rapt.processor.graph.value.AxisKind;
import dev.rapt.processor.graph.value.Type;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Layers one after the other, with residuals, repeats and tied tables. */
final class SequentialLayer {
  private final LayerContext context;
  private final Instantiation instantiation;
  private final Map<String, LayerGraph> built = new HashMap<>();

  SequentialLayer(LayerContext context, Instantiation instantiation) {
    this.context = context;
    this.instantiation = instantiation;
  }

  Value expand() {
    Value x = context.input();
    String origin = context.inputOrigin();
    for (Component.Child component : context.declaration().children()) {
      component.repeat().ifPresent(it -> context.size(it, "@Repeat of " + component.name()));
      Optional<Component.Child> tiedTo = component.tied().flatMap(name -> sibling(component, name));
      Optional<Value> table = tiedTo.flatMap(it -> table(component, it));
      LayerGraph layer = instantiation.child(context, component, x, origin, table);
      built.put(component.name(), layer);
      layer.types().ifPresent(context::reads);
      Value result = new Value(component.name(), layer.output().type(), Value.Source.STEP);
      context.emit(
          new Step.Call(
              result, component, layer, x, table.isPresent() ? tiedTo : Optional.empty()));
      if (component.repeat().isPresent()) {
        same(component, x.type(), result.type(), Code.REPEAT_SHAPE, "a repeated layer");
      }
      if (component.residual()) {
        same(component, x.type(), result.type(), Code.RESIDUAL_SHAPE, "a residual layer");
        result = context.emit(component.name() + "Residual", new Add(x, result));
      }
      x = result;
      origin = component.name();
    }
    return x;
  }

  private void same(Component.Child component, Type before, Type after, Code code, String what) {
    Ledger ledger = context.ledger();
    if (!kinds(before).equals(kinds(after)) || before.tokens() != after.tokens()) {
      context.report(
          Problem.of(
                  code,
                  context.at(component.location()),
                  what + " must keep the shape, and " + component.name() + " does not")
              .with("before", ledger.describe(before) + (before.tokens() ? " of token ids" : ""))
              .with("after", ledger.describe(after))
              .with("fix", fix(code)));
      return;
    }
    Axis in = before.last();
    Axis out = after.last();
    ledger.claim(
        in.size(),
        out.size(),
        "the width of " + component.name() + " in " + context.declaration().name().simple(),
        conflict ->
            Problem.of(
                    code,
                    context.at(component.location()),
                    what
                        + " must keep the shape: "
                        + component.name()
                        + " makes width "
                        + ledger.value(out.size())
                        + " of "
                        + ledger.value(in.size()))
                .with("before", ledger.describe(before))
                .with("after", ledger.describe(after))
                .with("at", context.path().text() + " > " + component.name())
                .with("fix", fix(code)));
  }

  private static String fix(Code code) {
    return code == Code.RESIDUAL_SHAPE
        ? "remove @Residual, or make the layer's output as wide as its input"
        : "remove @Repeat, or make the layer's output as wide as its input";
  }

  private static List<AxisKind> kinds(Type type) {
    return type.axes().stream().map(Axis::kind).toList();
  }

  private Optional<Component.Child> sibling(Component.Child component, String name) {
    List<Component.Child> siblings = context.declaration().children();
    Optional<Component.Child> found =
        siblings.stream().filter(it -> it.name().equals(name)).findFirst();
    if (found.isEmpty() || !built.containsKey(name)) {
      Problem problem =
          Problem.of(
              Code.TIED,
              context.at(component.tiedLocation()),
              component.name() + " is tied to " + name + ", which is no layer before it");
      Optional<String> near = Suggestion.nearest(name, built.keySet());
      context.report(
          problem.with(
              "fix",
              near.map(it -> "did you mean @Tied(\"" + it + "\")?")
                  .orElse("name an @Layer.Embedding that stands before it")));
      return Optional.empty();
    }
    return found;
  }

  private Optional<Value> table(Component.Child component, Component.Child sibling) {
    List<ParameterValue> parameters = built.get(sibling.name()).parameters();
    if (parameters.size() == 1
        && sibling.repeat().isEmpty()
        && parameters.get(0).value().type().axes().size() == 2) {
      Value table = parameters.get(0).value();
      return Optional.of(new Value(table.name(), table.type(), Value.Source.TIED));
    }
    context.report(
        Problem.of(
                Code.TIED,
                context.at(component.tiedLocation()),
                component.name() + " is tied to " + sibling.name() + ", which is not one table")
            .with("needs", "a layer with one matrix, for example an @Layer.Embedding")
            .with("got", sibling.name() + " with " + parameters.size() + " parameters")
            .with("fix", "name an @Layer.Embedding that stands before it"));
    return Optional.empty();
  }
}
