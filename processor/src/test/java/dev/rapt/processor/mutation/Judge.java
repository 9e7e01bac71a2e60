package dev.rapt.processor.mutation;

import dev.rapt.processor.mutation.compile.Checked;
import dev.rapt.processor.mutation.compile.Checks;
import dev.rapt.processor.mutation.compile.Message;
import dev.rapt.processor.mutation.fix.Fix;
import dev.rapt.processor.mutation.meaning.Meaning;
import dev.rapt.processor.mutation.meaning.Meanings;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.Place;
import dev.rapt.processor.mutation.source.PrintedModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compiles mutants, runs those that are accepted, and carries out the fixes of the others. */
final class Judge {
  private static final int PART = 80;

  private final Map<String, Meaning> originals = new LinkedHashMap<>();

  /**
   * A judge over mutants of some models.
   *
   * @param models the originals, all of them sound
   */
  Judge(Map<String, ModelSource> models) {
    Map<String, PrintedModel> printed = new LinkedHashMap<>();
    models.forEach((title, it) -> printed.put(title, PrintedModel.of("o" + printed.size(), it)));
    Map<String, Meaning> meanings =
        Meanings.of(
            printed.values().stream().map(it -> new Meanings.Accepted(it, Map.of())).toList());
    printed.forEach((title, it) -> originals.put(title, meanings.get(it.packageName())));
    originals.forEach(
        (title, it) -> {
          if (!it.runs()) {
            throw new IllegalStateException(title + " does not run: " + it.failure());
          }
        });
  }

  /** A model whose meaning is to be compared with that of an original. */
  private record Candidate(String model, ModelSource source, boolean meant) {}

  /** What became of a candidate. */
  private record Result(Checked checked, PrintedModel printed, Outcome outcome, String why) {}

  /** What becomes of each, in order; some at a time on each processor of the machine. */
  List<Judgement> judge(List<Mutation> mutations) {
    return IntStream.rangeClosed(0, (mutations.size() - 1) / PART)
        .parallel()
        .mapToObj(it -> mutations.subList(it * PART, Math.min((it + 1) * PART, mutations.size())))
        .map(this::judgePart)
        .flatMap(List::stream)
        .toList();
  }

  private List<Judgement> judgePart(List<Mutation> mutations) {
    List<Result> results =
        results(
            "m",
            mutations.stream()
                .map(it -> new Candidate(it.model(), it.mutant().source(), it.mutant().meant()))
                .toList());
    List<List<Fix>> fixes = new ArrayList<>();
    List<Candidate> applied = new ArrayList<>();
    for (int index = 0; index < results.size(); index++) {
      Mutation mutation = mutations.get(index);
      List<Fix> said = fixes(mutation.mutant().source(), results.get(index));
      fixes.add(said);
      said.stream()
          .flatMap(it -> it.result().stream())
          .map(it -> new Candidate(mutation.model(), it, true))
          .forEach(applied::add);
    }
    List<Result> fixed = results("f", applied);
    List<Judgement> judgements = new ArrayList<>();
    int next = 0;
    for (int index = 0; index < results.size(); index++) {
      List<TriedFix> tried = new ArrayList<>();
      for (Fix fix : fixes.get(index)) {
        tried.add(fix.result().isPresent() ? tried(fix, fixed.get(next++)) : untried(fix));
      }
      judgements.add(judgement(mutations.get(index), results.get(index), tried));
    }
    return judgements;
  }

  private static TriedFix tried(Fix fix, Result result) {
    String said =
        result.checked().errors().stream().map(Message::text).collect(Collectors.joining("\n"));
    return new TriedFix(fix, Optional.of(result.outcome()), said);
  }

  private static TriedFix untried(Fix fix) {
    return new TriedFix(fix, Optional.empty(), "");
  }

  private static Judgement judgement(Mutation mutation, Result result, List<TriedFix> fixes) {
    return new Judgement(
        mutation.kind(),
        mutation.model(),
        mutation.mutant(),
        result.checked(),
        place(result),
        result.outcome(),
        result.why(),
        fixes);
  }

  private static List<Fix> fixes(ModelSource source, Result result) {
    return place(result)
        .map(it -> Fix.of(source, it, result.checked().errors().get(0)))
        .orElse(List.of());
  }

  private static Optional<Place> place(Result result) {
    return result.checked().errors().stream()
        .findFirst()
        .flatMap(it -> result.printed().place(it.line()));
  }

  private List<Result> results(String prefix, List<Candidate> candidates) {
    List<PrintedModel> printed = new ArrayList<>();
    candidates.forEach(it -> printed.add(PrintedModel.of(prefix + printed.size(), it.source())));
    Map<String, Checked> checked = Checks.of(printed);
    List<Meanings.Accepted> accepted = new ArrayList<>();
    for (int index = 0; index < candidates.size(); index++) {
      if (isAccepted(checked.get(printed.get(index).packageName()))) {
        Meaning original = originals.get(candidates.get(index).model());
        accepted.add(new Meanings.Accepted(printed.get(index), original.shapes()));
      }
    }
    Map<String, Meaning> meanings = Meanings.of(accepted);
    List<Result> results = new ArrayList<>();
    for (int index = 0; index < candidates.size(); index++) {
      PrintedModel model = printed.get(index);
      Checked said = checked.get(model.packageName());
      Optional<Meaning> meaning = Optional.ofNullable(meanings.get(model.packageName()));
      results.add(result(candidates.get(index), model, said, meaning));
    }
    return results;
  }

  private Result result(
      Candidate candidate, PrintedModel printed, Checked said, Optional<Meaning> meaning) {
    if (said.crashed()) {
      return new Result(said, printed, Outcome.CRASHED, "the compiler broke off");
    }
    if (meaning.isEmpty()) {
      return new Result(said, printed, Outcome.REFUSED, "");
    }
    Meaning original = originals.get(candidate.model());
    String wrong = wrong(meaning.get(), original);
    if (!wrong.isEmpty()) {
      return new Result(said, printed, Outcome.SILENT, wrong);
    }
    if (meaning.get().isSame(original)) {
      return new Result(said, printed, Outcome.SAME, "");
    }
    if (meaning.get().isRenamed(original)) {
      return new Result(said, printed, Outcome.RENAMED, "");
    }
    return candidate.meant()
        ? new Result(said, printed, Outcome.ANOTHER, meaning.get().failure())
        : new Result(said, printed, Outcome.SILENT, "no one means this");
  }

  /** Why a model that was accepted is unsound; empty if it may be one that someone means. */
  private static String wrong(Meaning meaning, Meaning original) {
    if (!meaning.runs()) {
      return meaning.otherInputs() ? "" : meaning.failure();
    }
    if (!meaning.twice().isEmpty()) {
      return "loads twice: " + String.join(", ", meaning.twice());
    }
    if (meaning.varying()) {
      return "the number of parameters depends on the batch or the length";
    }
    return meaning.isBound(original) ? "takes one size of batches or lengths only" : "";
  }

  private static boolean isAccepted(Checked checked) {
    return !checked.crashed() && checked.errors().isEmpty();
  }
}
