package dev.rapt.processor.pass;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which gradients each layer of a root owes: a layer that is frozen, with nothing trained before
 * it, has no backward pass; with something, it passes the gradient of its input on.
 */
public final class FrozenLayers {
  private FrozenLayers() {}

  /** The root with what is wanted of each layer. */
  public static Model of(Model root) {
    return root.layer().freezes() ? root.withLayer(marked(root.layer(), Wanted.ALL)) : root;
  }

  private static Layer marked(Layer layer, Wanted wanted) {
    Map<String, Layer> marked = new HashMap<>();
    Differentiable values = new Differentiable(layer, wanted);
    List<Step> steps = new ArrayList<>();
    for (Step step : layer.steps()) {
      Step known = step;
      if (step instanceof Step.SubLayer call) {
        Layer below = marked(call.layer(), wanted(call, values, wanted, marked));
        marked.put(call.component().name(), below);
        known = call.of(below);
      }
      values.add(known);
      steps.add(known);
    }
    return layer.wanting(wanted, steps);
  }

  private static Wanted wanted(
      Step.SubLayer call, Differentiable values, Wanted above, Map<String, Layer> before) {
    Layer layer = call.layer();
    boolean unfrozen = above.parameters() && call.component().frozen().isEmpty();
    boolean tied = call.tiedTo().isPresent() && trainsTable(before.get(call.tiedTo().get().name()));
    boolean trains =
        unfrozen && layer.trains()
            || tied
            || layer.sides().stream().anyMatch(it -> it.type().differentiable());
    if (!trains && !values.contain(call.input())) {
      return Wanted.NONE;
    }
    return new Wanted(unfrozen, true, tied || call.tiedTo().isEmpty());
  }

  private static boolean trainsTable(Layer owner) {
    Optional<ParameterValue> table = owner.parameters().stream().findFirst();
    return owner.wanted().parameters()
        && table.filter(it -> it.component().frozen().isEmpty()).isPresent();
  }
}
