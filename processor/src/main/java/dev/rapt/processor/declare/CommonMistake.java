package dev.rapt.processor.declare;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Components of one record that are wrong for one reason: its kind, or two exchanged names. */
final class CommonMistake {
  private static final int SHOWN = 2;

  private CommonMistake() {}

  /** The problems; the first of those with one reason, which names the others and asks for it. */
  static ImmutableList<Problem> merged(List<Problem> problems) {
    Map<String, List<Problem>> byMistake = new LinkedHashMap<>();
    for (Problem problem : problems) {
      problem
          .mistake()
          .ifPresent(it -> byMistake.computeIfAbsent(it, key -> new ArrayList<>()).add(problem));
    }
    return problems.stream()
        .flatMap(
            it ->
                it
                    .mistake()
                    .map(byMistake::get)
                    .map(all -> first(it, all))
                    .orElse(Optional.of(it))
                    .stream())
        .collect(toImmutableList());
  }

  private static Optional<Problem> first(Problem problem, List<Problem> all) {
    if (all.get(0) != problem) {
      return Optional.empty();
    }
    return Optional.of(all.size() == 1 ? problem : withOthers(problem, all.subList(1, all.size())));
  }

  private static Problem withOthers(Problem first, List<Problem> others) {
    List<String> also = new ArrayList<>();
    others.stream().limit(SHOWN).map(Problem::summary).forEach(also::add);
    if (others.size() > SHOWN) {
      also.add("and " + (others.size() - SHOWN) + " more");
    }
    Problem merged = Problem.of(first.code(), first.location(), first.summary());
    for (Problem.Fact fact : first.facts()) {
      if (!fact.label().equals("fix")) {
        merged = merged.with(fact.label(), fact.text());
      }
    }
    return merged.with("also", String.join("; ", also)).with("fix", first.mistake().orElseThrow());
  }
}
