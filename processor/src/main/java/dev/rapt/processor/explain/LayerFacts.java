package dev.rapt.processor.explain;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a layer of a root is used, as far as its shapes do not show it. */
record LayerFacts(Model root) {
  /** That it is repeated, has a residual or is tied, and which side inputs it reads itself. */
  List<String> texts(Layer layer) {
    List<String> texts = new ArrayList<>();
    use(layer).ifPresent(it -> texts.addAll(texts(it)));
    for (Value side : layer.sides()) {
      if (layer.operations().anyMatch(it -> it.operands().contains(side))) {
        texts.add("reads the side input " + side.name());
      }
    }
    return texts;
  }

  private static List<String> texts(Step.SubLayer use) {
    Component.Child component = use.component();
    List<String> texts = new ArrayList<>();
    component
        .repeat()
        .map(Expression::text)
        .ifPresent(it -> texts.add("repeated " + it + " times, each with its own weights"));
    if (component.residual()) {
      texts.add("residual: its input is added to its output");
    }
    use.tiedTo().ifPresent(it -> texts.add("tied to " + it.name() + ", whose table it uses"));
    return texts;
  }

  /** The step that computes the layer; none for the root. */
  private Optional<Step.SubLayer> use(Layer layer) {
    return root.layer()
        .all()
        .flatMap(it -> it.calls().stream())
        .filter(it -> it.layer() == layer)
        .findFirst();
  }
}
