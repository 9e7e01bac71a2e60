package dev.rapt.processor.write;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.palantir.javapoet.ClassName;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.Wanted;
import dev.rapt.processor.pass.Continuation;
import dev.rapt.processor.pass.Fusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The classes of a root: one for each distinct record and binding, named after the record. */
final class LayerClasses {
  private final Model root;
  private final Enclosing enclosing;
  private final Map<Binding, LayerClass> byBinding = new HashMap<>();
  private final Map<Layer, LayerClass> byGraph = new IdentityHashMap<>();
  private final ListMultimap<ClassName, Layer> uses = ArrayListMultimap.create();
  private final List<LayerClass> nested = new ArrayList<>();
  private final ClassNames names;
  private final LayerClass rootClass;

  LayerClasses(Model root, ClassName rootName, Predicate<String> neighbours) {
    this.root = root;
    this.names = new ClassNames(root.layer(), rootName, neighbours);
    this.enclosing = new Enclosing(rootName, root, Continuation.of(root.layer()), names.taken());
    root.layer().calls().forEach(call -> add(call.layer()));
    this.rootClass = layerClass(rootName, root.layer());
  }

  LayerClass rootClass() {
    return rootClass;
  }

  /** The classes below the root, a layer before those that it is made of. */
  List<LayerClass> nested() {
    return List.copyOf(nested);
  }

  /** The layers that share a class. */
  List<Layer> uses(LayerClass layer) {
    return uses.get(layer.name());
  }

  /** The classes of the record of a class. */
  List<LayerClass> ofRecord(LayerClass layer) {
    return nested.stream().filter(it -> it.record().equals(layer.record())).toList();
  }

  private void add(Layer graph) {
    int place = nested.size();
    graph.calls().forEach(call -> add(call.layer()));
    Binding binding = binding(graph);
    LayerClass known = byBinding.get(binding);
    if (known == null) {
      known = layerClass(enclosing.name().nestedClass(names.next(graph)), graph);
      byBinding.put(binding, known);
      nested.add(place, known);
    }
    byGraph.put(graph, known);
    uses.put(known.name(), graph);
  }

  private LayerClass layerClass(ClassName name, Layer graph) {
    Map<Layer, LayerClass> children = new IdentityHashMap<>();
    graph.calls().forEach(call -> children.put(call.layer(), byGraph.get(call.layer())));
    Sizes sizes = new Sizes(root, graph, names.taken());
    return new LayerClass(name, graph, Fusion.fuse(graph), sizes, children, enclosing);
  }

  /** What two uses must share to share a class. */
  private Binding binding(Layer graph) {
    return new Binding(
        graph.declaration().name(),
        graph.input().type().has(AxisKind.SEQUENCE),
        graph.input().type().last().size(),
        graph.dims().stream().map(it -> new Bound(it.name(), it.size())).toList(),
        graph.parameters().stream()
            .flatMap(it -> it.value().type().axes().stream())
            .map(Axis::size)
            .toList(),
        graph.sides().stream().map(Value::name).toList(),
        graph.tied().isPresent(),
        graph.wanted(),
        graph.calls().stream().map(it -> byGraph.get(it.layer()).name()).toList());
  }

  /** A dim and what it is bound to: the unknown itself, where it is one, not its name. */
  private record Bound(String name, Dim size) {}

  /**
   * A record and all that its class depends on.
   *
   * @param inSequences whether it reads sequences
   * @param width how wide what it reads is
   * @param parameters the sizes of its tensors, one after the other
   * @param sides what it reads besides
   * @param tied whether it uses a sibling's table
   * @param wanted which gradients are wanted of it
   * @param below the classes of its layers
   */
  private record Binding(
      RecordName record,
      boolean inSequences,
      Dim width,
      List<Bound> dims,
      List<Dim> parameters,
      List<String> sides,
      boolean tied,
      Wanted wanted,
      List<ClassName> below) {}
}
