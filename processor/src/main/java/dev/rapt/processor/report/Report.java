package dev.rapt.processor.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems of one round, each place and code once. What a parameter's heads are is not asked
 * where the parameter does not fit its input: it is to be declared anew.
 */
public final class Report {
  private static final Set<Code> OF_HEADS = Set.of(Code.HEADS_DIVIDE, Code.HEAD_SIZE);

  private record Key(Code code, Location location) {}

  private final List<Problem> problems = new ArrayList<>();
  private final Set<Key> seen = new HashSet<>();

  /** Adds a problem, unless the same mistake at the same place is there. */
  public void add(Problem problem) {
    if (OF_HEADS.contains(problem.code())
        && seen.contains(new Key(Code.INNER_DIMENSION, problem.location()))) {
      return;
    }
    if (seen.add(new Key(problem.code(), problem.location()))) {
      problems.add(problem);
    }
  }

  /** The problems in the order in which they were found. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
