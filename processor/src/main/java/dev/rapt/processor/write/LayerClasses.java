package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.pass.Continuation;
import dev.rapt.processor.pass.Fusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes of a root: one for each distinct record and binding, named after the record. */
final class LayerClasses {
  /** Names of nested types that a layer's class may not take. */
  private static final Set<String> RESERVED = Set.of("Dims", "Trace", "Tape", "Gradients");

  private final Model root;
  private final Continuation continuation;
  private final ClassName rootName;
  private final Map<String, LayerClass> byBinding = new HashMap<>();
  private final Map<Layer, LayerClass> byGraph = new IdentityHashMap<>();
  private final List<LayerClass> nested = new ArrayList<>();
  private final Set<String> taken = new HashSet<>(RESERVED);
  private final LayerClass rootClass;

  LayerClasses(Model root, ClassName rootName) {
    this.root = root;
    this.continuation = Continuation.of(root.layer());
    this.rootName = rootName;
    taken.add(rootName.simpleName());
    root.layer().calls().forEach(call -> add(call.layer()));
    this.rootClass = layerClass(rootName, root.layer());
  }

  /** Whether the root decodes. */
  Continuation continuation() {
    return continuation;
  }

  ClassName root() {
    return rootName;
  }

  LayerClass rootClass() {
    return rootClass;
  }

  /** The classes below the root, a layer before those that it is made of. */
  List<LayerClass> nested() {
    return List.copyOf(nested);
  }

  /** The simple names of all classes. */
  Set<String> names() {
    return taken;
  }

  /** The class of a layer below the root. */
  LayerClass of(Layer graph) {
    return byGraph.get(graph);
  }

  private void add(Layer graph) {
    int place = nested.size();
    graph.calls().forEach(call -> add(call.layer()));
    String binding = binding(graph);
    LayerClass known = byBinding.get(binding);
    if (known == null) {
      known = layerClass(rootName.nestedClass(unique(graph)), graph);
      byBinding.put(binding, known);
      nested.add(place, known);
    }
    byGraph.put(graph, known);
  }

  private LayerClass layerClass(ClassName name, Layer graph) {
    Sizes sizes = new Sizes(root, graph.scope(), taken);
    return new LayerClass(name, graph, Fusion.fuse(graph), root, sizes, this);
  }

  private String unique(Layer graph) {
    String record = graph.declaration().name().simple();
    String name = record;
    for (int number = 2; !taken.add(name); number++) {
      name = record + number;
    }
    return name;
  }

  /** What two uses must share to share a class. */
  private String binding(Layer graph) {
    StringBuilder text = new StringBuilder(graph.declaration().name().qualified());
    text.append(graph.input().type().has(AxisKind.SEQUENCE))
        .append(graph.sides().stream().map(Value::name).toList());
    Scope scope = graph.scope();
    for (String name : scope.nameOrder()) {
      text.append(';').append(name).append('=').append(resolved(graph, name));
    }
    for (ParameterValue parameter : graph.parameters()) {
      parameter
          .value()
          .type()
          .axes()
          .forEach(axis -> text.append(',').append(root.ledger().value(axis.size())));
    }
    graph.tied().ifPresent(it -> text.append(";tied"));
    text.append(";width=").append(root.ledger().value(graph.input().type().last().size()));
    for (Step.SubLayer call : graph.calls()) {
      text.append(';').append(byGraph.get(call.layer()).name().simpleName());
    }
    return text.toString();
  }

  private String resolved(Layer graph, String name) {
    return root.ledger().value(graph.scope().lookup(name));
  }
}
