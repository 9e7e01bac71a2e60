package dev.rapt.processor;

import com.google.common.collect.ImmutableMap;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.RecordGraph;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.declare.Use;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;

/**
 * The mistakes of records that come compiled: each is shown at the innermost component that leads
 * to it and has its source here.
 */
final class CompiledMistakes {
  private CompiledMistakes() {}

  /** The first mistake of each record below a root. */
  static ImmutableMap<RecordName, Problem> below(LayerDeclaration root, RecordGraph records) {
    ImmutableMap.Builder<RecordName, Problem> mistakes = ImmutableMap.builder();
    for (Use use : records.uses(root)) {
      Round.ofItself(use.record(), records)
          .filter(it -> !it.location().hasSource())
          .findFirst()
          .ifPresent(it -> mistakes.put(use.record(), shownAt(use, it)));
    }
    return mistakes.build();
  }

  private static Problem shownAt(Use use, Problem mistake) {
    String record = use.record().qualified();
    Problem problem =
        Problem.of(
            Code.COMPILED_LAYER,
            use.location(),
            record + " is compiled, and is not a valid layer: " + mistake.summary());
    for (Problem.Fact fact : mistake.facts()) {
      problem = problem.with(fact.label().equals("fix") ? "there" : fact.label(), fact.text());
    }
    return problem
        .with("at", use.path())
        .with("fix", "use another layer, or fix " + record + " and compile it again");
  }
}
