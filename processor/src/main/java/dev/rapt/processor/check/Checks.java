package dev.rapt.processor.check;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;

/** All that is asked of one root. */
public final class Checks {
  private Checks() {}

  /** The problems of a root whose shapes fit. */
  public static List<Problem> ofComplete(Layer root) {
    List<Problem> problems = new ArrayList<>(PositionTables.problems(root));
    problems.addAll(ParameterCounts.problems(root));
    problems.addAll(ofAny(root));
    return problems;
  }

  /** The problems that have nothing to do with shapes. */
  public static List<Problem> ofAny(Layer root) {
    List<Problem> problems = new ArrayList<>(StoredNames.problems(root));
    problems.addAll(FrozenParts.problems(root));
    return problems;
  }
}
