package dev.rapt.processor.build;

import dev.rapt.processor.model.Model;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;

/** What came of solving a root. */
public sealed interface Solved {
  /** Every shape fits. */
  record Fits(Model root) implements Solved {}

  /**
   * Something does not.
   *
   * @param graph the root as far as it makes sense: the kinds of axes do, sizes may not
   */
  record Fails(List<Problem> problems, Optional<Model> graph) implements Solved {
    /** Copies the problems. */
    public Fails {
      problems = List.copyOf(problems);
    }
  }
}
