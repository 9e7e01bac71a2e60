package dev.rapt.processor.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The problems of one round as they are shown: each place and code once. */
public final class Report {
  private Report() {}

  private record Key(Code code, Location location) {
    static Key of(Problem problem) {
      return new Key(problem.code(), problem.location());
    }
  }

  /**
   * The problems to show: first those that the most roots have, else in the order in which they
   * were found. One whose code follows from another's at the same place is left out.
   */
  public static ImmutableList<Problem> of(List<Problem> found) {
    Multiset<Key> times = LinkedHashMultiset.create();
    Map<Key, Problem> first = new HashMap<>();
    for (Problem problem : found) {
      Key key = Key.of(problem);
      times.add(key);
      first.putIfAbsent(key, problem);
    }
    return Multisets.copyHighestCountFirst(times).elementSet().stream()
        .filter(
            it ->
                it.code().cause().stream()
                    .noneMatch(cause -> times.contains(new Key(cause, it.location()))))
        .map(first::get)
        .collect(toImmutableList());
  }
}
