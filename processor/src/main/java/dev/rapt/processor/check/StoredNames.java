package dev.rapt.processor.check;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that the tensors of a root have in a checkpoint: each has one of its own. */
final class StoredNames {
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Set<List<Object>> reported = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** A tensor by the components that lead to it, and the names that their places have. */
  private record Tensor(List<Component> components, List<Location> places) {
    Tensor child(Component component, Location place) {
      List<Component> more = new ArrayList<>(components);
      List<Location> further = new ArrayList<>(places);
      more.add(component);
      further.add(place);
      return new Tensor(more, further);
    }

    String path() {
      return String.join(".", components.stream().map(Component::name).toList());
    }
  }

  private StoredNames() {}

  static List<Problem> problems(Layer root) {
    StoredNames names = new StoredNames();
    names.collect(root, new Tensor(List.of(), List.of()), "");
    return names.problems;
  }

  private void collect(Layer layer, Tensor above, String prefix) {
    for (Component component : layer.declaration().components()) {
      Tensor at = above.child(component, layer.path().nearestSource(component.location()));
      String name = joined(prefix, component.storedName());
      if (component instanceof Component.Child) {
        Step.SubLayer call = layer.call(component);
        collect(call.layer(), at, call.repeated() ? joined(name, "0") : name);
      } else {
        tensor(name, at);
      }
    }
  }

  private static String joined(String prefix, String name) {
    return prefix.isEmpty() || name.isEmpty() ? prefix + name : prefix + "." + name;
  }

  private void tensor(String name, Tensor tensor) {
    Tensor first = tensors.putIfAbsent(name, tensor);
    if (first != null) {
      clash(name, first, tensor);
    } else if (name.isEmpty()) {
      Location place = tensor.places().get(tensor.places().size() - 1);
      problems.add(
          Problem.of(Code.STORED_NAME, place, tensor.path() + " has no name in a checkpoint")
              .with("fix", "give it one with @Stored"));
    }
  }

  /** One problem for the two components that part, whatever tensors they have below. */
  private void clash(String name, Tensor first, Tensor second) {
    int parting = 0;
    while (first.components().get(parting).equals(second.components().get(parting))) {
      parting++;
    }
    Component one = first.components().get(parting);
    Component other = second.components().get(parting);
    if (reported.add(List.of(one, other))) {
      problems.add(
          Problem.of(
                  Code.STORED_NAME,
                  second.places().get(parting),
                  first.path()
                      + " and "
                      + second.path()
                      + " have the same name in a checkpoint: "
                      + name)
              .with("fix", "give " + other.name() + " another name with @Stored"));
    }
  }
}
