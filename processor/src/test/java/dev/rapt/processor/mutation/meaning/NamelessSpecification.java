package dev.rapt.processor.mutation.meaning;

import dev.rapt.inspect.LayerSpecification;
import dev.rapt.inspect.NodeSpecification;
import dev.rapt.inspect.OperationSpecification;
import dev.rapt.inspect.Reference;
import dev.rapt.inspect.Specification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model as data, with numbers in place of the names that its author chose. */
final class NamelessSpecification {
  private final StringBuilder text = new StringBuilder();

  private NamelessSpecification() {}

  static String of(Specification specification) {
    NamelessSpecification nameless = new NamelessSpecification();
    nameless.add(specification.root(), List.of(), 0);
    return nameless.text.toString();
  }

  private void add(LayerSpecification layer, List<Integer> reads, int depth) {
    line(layer.kind() + " x" + layer.repeat() + " " + reads, depth);
    layer.inputs().forEach(it -> line(it.kind() + " " + it.shape(), depth + 1));
    Map<Reference, Integer> numbers = new HashMap<>();
    for (NodeSpecification node : layer.nodes()) {
      List<Integer> read = node.reads().stream().map(it -> number(it, numbers)).toList();
      if (node instanceof LayerSpecification inside) {
        add(inside, read, depth + 1);
      } else if (node instanceof OperationSpecification operation) {
        line(operation.operation() + " " + operation.shape() + " " + read, depth + 1);
      }
      number(new Reference.Result(node.name()), numbers);
    }
  }

  private void line(String line, int depth) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  private static int number(Reference reference, Map<Reference, Integer> numbers) {
    Integer known = numbers.putIfAbsent(reference, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}
