package dev.rapt.processor.mutation;

import dev.rapt.processor.mutation.compile.Message;
import dev.rapt.processor.mutation.source.Place;
import dev.rapt.processor.mutation.source.PrintedModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What falls short, grouped by what it has in common, the most frequent first, with examples. */
final class Findings {
  private static final int EXAMPLES = 2;

  private final List<Judgement> judgements;
  private final StringBuilder text = new StringBuilder();

  private Findings(List<Judgement> judgements) {
    this.judgements = judgements;
  }

  static String of(List<Judgement> judgements) {
    Findings findings = new Findings(judgements);
    findings.write();
    return findings.text.toString();
  }

  private void write() {
    text.append("# What falls short\n\n").append(MutationTable.markdown(judgements)).append('\n');
    section("Crashes", Judgement::isCrash, Findings::codes);
    section("Over two seconds", Judgement::isTooSlow, Judgement::kind);
    section(
        "Accepted, though wrong",
        it -> it.outcome() == Outcome.SILENT,
        it -> it.kind() + ": " + it.why().lines().findFirst().orElse("").replaceAll("\\d+", "0"));
    section("False errors beside", it -> it.isRefused() && !it.isOneError(), Findings::codes);
    section("Wrong place", it -> it.isRefused() && !it.isPlaceRight(), Findings::placed);
    section(
        "Fixes that give another model",
        it -> it.fixResult() == FixResult.OTHER_MODEL,
        Findings::followed);
    section(
        "Fixes that are refused",
        it -> it.fixResult() == FixResult.STILL_FAILS,
        Findings::followed);
    section(
        "The first fix wrong, a later one right",
        it -> it.fixResult() == FixResult.LATER_RIGHT,
        Findings::followed);
    section(
        "Fixes that no program tried",
        it -> it.isRefused() && it.fixResult() == FixResult.NONE,
        it -> code(it.first()) + ": " + forms(it));
  }

  private void section(
      String title, Predicate<Judgement> which, Function<Judgement, String> cause) {
    Map<String, List<Judgement>> causes = new LinkedHashMap<>();
    judgements.stream()
        .filter(which)
        .forEach(it -> causes.computeIfAbsent(cause.apply(it), key -> new ArrayList<>()).add(it));
    int count = causes.values().stream().mapToInt(List::size).sum();
    text.append("\n## ").append(title).append(": ").append(count).append('\n');
    causes.entrySet().stream()
        .sorted(Comparator.comparing(it -> -it.getValue().size()))
        .forEach(it -> cause(it.getKey(), it.getValue()));
  }

  private void cause(String title, List<Judgement> some) {
    text.append("\n### ").append(some.size()).append(" x ").append(title).append("\n\n");
    some.stream()
        .collect(Collectors.groupingBy(Judgement::kind, LinkedHashMap::new, Collectors.counting()))
        .forEach(
            (kind, count) -> text.append("- ").append(count).append(' ').append(kind).append('\n'));
    int step = Math.max(1, some.size() / EXAMPLES);
    for (int index = 0; index < some.size() && index < EXAMPLES * step; index += step) {
      example(some.get(index));
    }
  }

  private void example(Judgement judgement) {
    text.append("\n").append(judgement.model()).append(": ").append(judgement.mutant().what());
    text.append("\n```java\n");
    text.append(
        PrintedModel.excerpt(
            judgement.mutant().places().stream()
                .map(Place::record)
                .distinct()
                .map(judgement.mutant().source()::record)
                .flatMap(it -> it.stream())
                .toList()));
    text.append("\n```\n```\n");
    judgement.checked().messages().forEach(it -> text.append(it.text()).append('\n'));
    text.append("```\n");
    if (!judgement.why().isEmpty()) {
      text.append(judgement.why()).append('\n');
    }
    for (TriedFix tried : judgement.fixes()) {
      text.append("- `").append(tried.fix().text()).append("`: ");
      text.append(tried.outcome().map(Objects::toString).orElse("not tried")).append('\n');
      if (!tried.said().isEmpty()) {
        text.append("\n```\n").append(tried.said()).append("\n```\n");
      }
    }
  }

  private static String placed(Judgement judgement) {
    return code(judgement.first())
        + " shown at "
        + judgement.place().map(Place::toString).orElse("no line");
  }

  private static String followed(Judgement judgement) {
    return code(judgement.first()) + ": " + forms(judgement);
  }

  private static String forms(Judgement judgement) {
    return judgement.fixes().stream().map(it -> it.fix().form()).collect(Collectors.joining(" | "));
  }

  private static String codes(Judgement judgement) {
    return judgement.checked().errors().stream()
        .map(Findings::code)
        .collect(
            Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(it -> it.getValue() > 1 ? it.getKey() + " x" + it.getValue() : it.getKey())
        .collect(Collectors.joining(" + "));
  }

  private static String code(Message message) {
    return message.code().orElse("javac");
  }
}
