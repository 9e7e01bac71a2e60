package dev.rapt.processor.check;

import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dims that records set and that no use of them asks for. */
public final class UnusedDims {
  private final Map<RecordName, LayerDeclaration> declarations = new LinkedHashMap<>();
  private final Map<RecordName, Set<String>> unused = new LinkedHashMap<>();

  private UnusedDims() {}

  /** One warning a record that has its source here, of roots whose shapes fit. */
  public static List<Problem> problems(List<Layer> roots) {
    UnusedDims dims = new UnusedDims();
    roots.forEach(dims::add);
    return dims.problems();
  }

  private void add(Layer root) {
    root.all()
        .forEach(
            layer -> {
              RecordName name = layer.declaration().name();
              Set<String> here = new LinkedHashSet<>(layer.unusedDims());
              declarations.put(name, layer.declaration());
              unused.merge(name, here, UnusedDims::common);
            });
  }

  private static Set<String> common(Set<String> first, Set<String> second) {
    first.retainAll(second);
    return first;
  }

  private List<Problem> problems() {
    return unused.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> problem(declarations.get(it.getKey()), List.copyOf(it.getValue())))
        .filter(it -> it.location().hasSource())
        .toList();
  }

  private static Problem problem(LayerDeclaration record, List<String> dims) {
    boolean one = dims.size() == 1;
    String names = String.join(", ", dims);
    return Problem.of(
            Code.UNUSED_DIM,
            record.dimsLocation(),
            names
                + (one ? " is" : " are")
                + " set in @Dims of "
                + record.name().simple()
                + ", and nothing uses "
                + (one ? "it" : "them"))
        .with("fix", "remove " + names + ", or add @SuppressWarnings(\"rapt/unused-dim\")");
  }
}
