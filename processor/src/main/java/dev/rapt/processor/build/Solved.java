package dev.rapt.processor.build;

import dev.rapt.processor.model.Model;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of solving a root.
 *
 * @param model the root; where there are problems, as far as it makes sense: the kinds of axes do,
 *     sizes may not
 * @param problems none if every shape fits
 */
public record Solved(Optional<Model> model, List<Problem> problems) {
  /** Copies the problems. */
  public Solved {
    problems = List.copyOf(problems);
  }
}
