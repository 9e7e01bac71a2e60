package dev.rapt.processor.graph;

import dev.rapt.processor.report.Problem;
import java.util.List;

/** What came of solving a root. */
public sealed interface Solved {
  /** Every shape fits. */
  record Fits(RootGraph root) implements Solved {}

  /** Something does not. */
  record Fails(List<Problem> problems) implements Solved {
    /** Copies the problems. */
    public Fails {
      problems = List.copyOf(problems);
    }
  }
}
