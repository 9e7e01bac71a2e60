package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Add;
import dev.rapt.processor.model.op.FeatureDropout;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Layers one after the other, with residuals, repeats and tied tables. */
final class SequentialLayer {
  private final LayerContext context;
  private final LayersBelow below;
  private final Map<String, UnsolvedLayer> built = new HashMap<>();

  SequentialLayer(LayerContext context, LayersBelow below) {
    this.context = context;
    this.below = below;
  }

  Value expand() {
    Value x = context.input();
    String origin = context.inputOrigin();
    Optional<String> width = context.inputWidth();
    for (Component.Child component : context.declaration().children()) {
      Optional<Dim> count =
          component
              .repeat()
              .map(
                  it ->
                      context.size(
                          it, "@Repeat of " + component.name(), component.repeatLocation()));
      Ties ties = new Ties(context, built);
      Optional<Component.Child> tiedTo = ties.of(component, below.record(component));
      Value input = x;
      Optional<Value> table =
          tiedTo.map(ties::table).or(() -> component.tied().map(it -> ties.standIn(input)));
      int before = context.constraints().failures();
      UnsolvedLayer layer = below.graph(context, component, new Incoming(x, origin, width), table);
      boolean fits = context.constraints().failures() == before;
      built.put(component.name(), layer);
      layer.sides().forEach(context::reads);
      Value result = new Value(component.name(), layer.output().type(), Value.Source.STEP);
      context.emit(new UnsolvedLayer.Child(result, component, layer, x, count, tiedTo));
      if (layer.width().inDoubt()) {
        x = inDoubt(x);
      }
      boolean sameShape =
          !(fits && count.isPresent())
              || same(component, x.type(), result.type(), Code.REPEAT_SHAPE, "@Repeat");
      if (component.dropout().isPresent()) {
        result = context.emit(StepName.dropped(component.name()), dropout(component, result));
      }
      if (component.residual()) {
        sameShape =
            same(component, x.type(), result.type(), Code.RESIDUAL_SHAPE, "@Residual") && sameShape;
        Value sum = context.emit(StepName.residual(component.name()), new Add(x, result));
        result = sum.type().axes().size() == result.type().axes().size() ? sum : result;
      } else if (layer.width().given().isPresent()) {
        width = layer.width().given();
        width.ifPresent(context::givesWidth);
      }
      x = sameShape ? result : context.inDoubt(result);
      origin = component.name();
    }
    return x;
  }

  /** What comes in, with a width that is part of a mistake below; so is that of the own input. */
  private Value inDoubt(Value x) {
    if (context.givenWidth().isEmpty()) {
      context.doubtInput();
    }
    return context.inDoubt(x);
  }

  /** Its seed is apart from those of the layers below, which have the first indexes. */
  private FeatureDropout dropout(Component.Child component, Value output) {
    List<Component.Child> children = context.declaration().children();
    int index = children.size() + children.indexOf(component);
    return new FeatureDropout(output, component.dropout().getAsDouble(), index);
  }

  private boolean same(Component.Child component, Type before, Type after, Code code, String what) {
    Constraints constraints = context.constraints();
    if (!kinds(before).equals(kinds(after)) || before.tokens() != after.tokens()) {
      String change = constraints.describe(before) + " becomes " + constraints.describe(after);
      context.report(changed(component, before, after, code, what, change));
      return false;
    }
    Axis in = before.last();
    Axis out = after.last();
    return constraints.require(
        in.size(),
        out.size(),
        "",
        conflict ->
            changed(
                component,
                before,
                after,
                code,
                what,
                "axis "
                    + (before.axes().size() - 1)
                    + " is "
                    + constraints.value(out.size())
                    + ", needs "
                    + constraints.value(in.size())));
  }

  private Problem changed(
      Component.Child component, Type before, Type after, Code code, String what, String change) {
    Constraints constraints = context.constraints();
    String name = component.name();
    String needs = constraints.origin(before.last().size());
    String has = constraints.origin(after.last().size());
    return Problem.of(
            code,
            context.at(component.location()),
            name + " changes the shape, and is " + what + ": " + change)
        .with("before", constraints.describe(before))
        .with("after", constraints.describe(after))
        .withKnown("needs", needs)
        .withKnown("has", has.equals(needs) ? "" : has)
        .with("at", context.path().text() + " > " + name)
        .with("fix", "remove " + what + " from " + name + ", or make its output " + like(before));
  }

  private String like(Type before) {
    return before.tokens()
        ? "its input"
        : context.constraints().value(before.last().size()) + " wide";
  }

  private static List<AxisKind> kinds(Type type) {
    return type.axes().stream().map(Axis::kind).toList();
  }
}
