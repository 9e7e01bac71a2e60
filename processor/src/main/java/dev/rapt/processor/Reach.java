package dev.rapt.processor;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.Declarations;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The records of other packages that the class generated for a root cannot name. */
final class Reach {
  private final Declarations declarations;
  private final RecordName root;
  private final Set<RecordName> seen = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Reach(Declarations declarations, RecordName root) {
    this.declarations = declarations;
    this.root = root;
  }

  static List<Problem> problems(Declarations declarations, LayerDeclaration root) {
    Reach reach = new Reach(declarations, root.name());
    reach.below(root, root.name().simple(), root.location());
    return reach.problems;
  }

  private void below(LayerDeclaration record, String path, Location nearest) {
    for (Component.Child child : record.children()) {
      LayerDeclaration layer = declarations.find(child.record()).orElseThrow();
      Location place = child.location().hasSource() ? child.location() : nearest;
      String longer = path + " > " + child.name();
      if (seen.add(layer.name())) {
        boolean near = layer.name().packageName().equals(root.packageName());
        if (!near && !layer.open()) {
          problems.add(problem(layer, longer, place));
        }
        below(layer, longer, place);
      }
    }
  }

  private Problem problem(LayerDeclaration layer, String path, Location place) {
    String name = layer.name().qualified();
    return Problem.of(
            Code.VISIBILITY,
            place,
            name
                + " is not public, and the class generated in "
                + (root.packageName().isEmpty() ? "the unnamed package" : root.packageName())
                + " cannot reach it")
        .with("at", path)
        .with("fix", "make " + name + " public");
  }
}
