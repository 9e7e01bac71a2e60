package dev.rapt.processor.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The problems of one round, each place and code once, first those that the most roots show. What a
 * parameter's heads are is not asked where the parameter does not fit its input: it is to be
 * declared anew.
 */
public final class Report {
  private static final Set<Code> OF_HEADS = Set.of(Code.HEADS_DIVIDE, Code.HEAD_SIZE);

  private record Key(Code code, Location location) {}

  private final Map<Key, Problem> problems = new LinkedHashMap<>();
  private final Map<Key, Integer> times = new HashMap<>();

  /** Adds a problem, unless the same mistake at the same place is there. */
  public void add(Problem problem) {
    if (OF_HEADS.contains(problem.code())
        && problems.containsKey(new Key(Code.INNER_DIMENSION, problem.location()))) {
      return;
    }
    Key key = new Key(problem.code(), problem.location());
    problems.putIfAbsent(key, problem);
    times.merge(key, 1, Integer::sum);
  }

  /** The problems: what the most roots show first, else in the order in which they were found. */
  public List<Problem> problems() {
    Comparator<Map.Entry<Key, Problem>> most = Comparator.comparing(it -> -times.get(it.getKey()));
    return problems.entrySet().stream().sorted(most).map(Map.Entry::getValue).toList();
  }
}
