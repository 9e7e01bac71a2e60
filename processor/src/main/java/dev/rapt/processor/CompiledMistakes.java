package dev.rapt.processor;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.Declarations;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.Reading;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Report;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The mistakes of records that come compiled: each is shown once, at the innermost component that
 * leads to it and has its source here.
 */
record CompiledMistakes(Declarations declarations, Report report, Set<RecordName> seen) {
  CompiledMistakes(Declarations declarations, Report report) {
    this(declarations, report, new HashSet<>());
  }

  /** Reports those below a root. */
  void below(LayerDeclaration root) {
    below(root, root.name().simple(), root.location());
  }

  private void below(LayerDeclaration record, String path, Location nearest) {
    for (Component.Child child : record.children()) {
      Location place = child.location().hasSource() ? child.location() : nearest;
      String longer = path + " > " + child.name();
      if (seen.add(child.record())) {
        problems(child.record())
            .filter(it -> !it.location().hasSource())
            .limit(1)
            .forEach(it -> report.add(problem(it, child, longer).movedTo(place)));
        declarations.find(child.record()).ifPresent(it -> below(it, longer, place));
      }
    }
  }

  private static Problem problem(Problem mistake, Component.Child child, String path) {
    String record = child.record().qualified();
    Problem problem =
        Problem.of(
            Code.COMPILED_LAYER,
            mistake.location(),
            record + " comes compiled, and is no valid layer: " + mistake.summary());
    for (Problem.Fact fact : mistake.facts()) {
      problem = problem.with(fact.label().equals("fix") ? "there" : fact.label(), fact.text());
    }
    return problem
        .with("at", path)
        .with("fix", "use another layer, or mend " + record + " and compile it again");
  }

  private Stream<Problem> problems(RecordName name) {
    Stream<Problem> own =
        declarations.reading(name) instanceof Reading.Mistaken mistaken
            ? mistaken.problems().stream()
            : Stream.of();
    return Stream.concat(own, declarations.recursion(name).stream());
  }
}
