package dev.rapt.checkpoint;

import dev.rapt.checkpoint.CheckpointSource.Misfit;
import dev.rapt.parameter.Parameter;
import dev.rapt.tensor.Explanation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Explains every way in which a checkpoint does not fit a model. */
final class Mismatch {
  private static final long MOST_COMPARISONS = 100_000;
  private static final int MOST_GLOBS = 4;
  private static final int MOST_LINES = 500;
  private static final int MOST_PREFIXES = 100;

  private final CheckpointSource source;
  private final List<String> unexpected;
  private final List<Misfit> missing;
  private final List<Misfit> other;

  private Mismatch(CheckpointSource source) {
    this.source = source;
    this.unexpected = source.unexpected();
    this.missing = source.misfits().stream().filter(misfit -> misfit.stored().isEmpty()).toList();
    this.other = source.misfits().stream().filter(misfit -> misfit.stored().isPresent()).toList();
  }

  /** The explanation of the misfits of a source. */
  static Explanation of(Checkpoint checkpoint, CheckpointSource source) {
    return new Mismatch(source).explanation(checkpoint);
  }

  private Explanation explanation(Checkpoint checkpoint) {
    Explanation explanation =
        Explanation.of(
            "checkpoint-mismatch", checkpoint.origin() + " does not fit the model: " + counts());
    explanation = listed(explanation, missing, this::missing);
    explanation = listed(explanation, other, this::unfit);
    explanation = listed(explanation, unexpected, name -> unexpected(checkpoint, name));
    for (String fix : hidden(checkpoint).map(List::of).orElseGet(this::fixes)) {
      explanation = explanation.with("fix", fix);
    }
    return explanation;
  }

  /** The first names of each kind, one a line: a damaged file may contain a million. */
  private static <T> Explanation listed(
      Explanation explanation, List<T> all, Function<T, Explanation.Fact> describe) {
    for (T one : all.subList(0, Math.min(all.size(), MOST_LINES))) {
      Explanation.Fact fact = describe.apply(one);
      explanation = explanation.with(fact.label(), fact.text());
    }
    int rest = all.size() - MOST_LINES;
    return rest > 0 ? explanation.with("", "and " + rest + " more") : explanation;
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    if (!missing.isEmpty()) {
      counts.add(missing.size() + " missing");
    }
    if (!other.isEmpty()) {
      counts.add(other.size() + " of another shape or type");
    }
    if (!unexpected.isEmpty()) {
      counts.add(unexpected.size() + " unexpected");
    }
    return String.join(", ", counts);
  }

  private Explanation.Fact missing(Misfit misfit) {
    Parameter parameter = misfit.parameter();
    String text = parameter.storedName() + " for " + declared(parameter);
    Optional<String> near =
        (long) missing.size() * unexpected.size() > MOST_COMPARISONS
            ? Optional.empty()
            : NearNames.near(parameter.storedName(), unexpected);
    return new Explanation.Fact(
        "missing",
        near.map(name -> text + ", did you mean " + JsonText.plain(name) + "?").orElse(text));
  }

  private static Explanation.Fact unexpected(Checkpoint checkpoint, String name) {
    String shape = checkpoint.find(name).map(Mismatch::describe).orElse("");
    return new Explanation.Fact("unexpected", JsonText.plain(name) + shape);
  }

  private Explanation.Fact unfit(Misfit misfit) {
    Parameter parameter = misfit.parameter();
    StoredTensor stored = misfit.stored().orElseThrow();
    String found = parameter.storedName() + describe(stored) + ", needs ";
    if (!stored.type().readable()) {
      return new Explanation.Fact(
          "type", found + "F32, F16, BF16 or I64 for " + declared(parameter));
    }
    String transposed = parameter.transposed() ? ", stored [out, in]," : "";
    String needed = sizes(parameter.storedShape()) + transposed + " for " + declared(parameter);
    return new Explanation.Fact("shape", found + needed + layoutHint(parameter, stored));
  }

  private static String layoutHint(Parameter parameter, StoredTensor stored) {
    if (parameter.kind() != Parameter.Kind.PROJECTION || stored.shape().size() != 2) {
      return "";
    }
    List<Long> other = List.of(stored.shape().get(1), stored.shape().get(0));
    if (!CheckpointSource.fits(parameter.storedShape(), other)) {
      return "";
    }
    return "; it is stored transposed: use @Stored(layout = "
        + (parameter.transposed() ? "IN_OUT" : "OUT_IN")
        + ")";
  }

  private List<String> fixes() {
    List<String> fixes = new ArrayList<>();
    Optional<String> prefix = prefix();
    if (prefix.isPresent()) {
      return List.of("checkpoint.under(" + JsonText.excerpt(prefix.get()) + ")");
    }
    if (!unexpected.isEmpty()) {
      fixes.add("checkpoint.ignoring(" + globs() + ") leaves out what the model does not use");
    }
    if (!missing.isEmpty()) {
      fixes.add("specify the names in the checkpoint with @Stored");
    }
    return fixes;
  }

  /** If a prefix or globs leave no names: which names there are. */
  private static Optional<String> hidden(Checkpoint checkpoint) {
    return checkpoint instanceof CheckpointView view && view.names().isEmpty()
        ? view.whole().names().stream()
            .findFirst()
            .map(
                name ->
                    "nothing is left of "
                        + view.whole().origin()
                        + ", whose first name is "
                        + JsonText.plain(name)
                        + ": change the argument of under or ignoring")
            .or(() -> hidden(view.whole()))
        : Optional.empty();
  }

  /** A prefix below which the checkpoint has most of the missing names. */
  private Optional<String> prefix() {
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    Set<String> held = new HashSet<>(unexpected);
    String wanted = "." + missing.get(0).parameter().storedName();
    return unexpected.stream()
        .filter(name -> name.endsWith(wanted))
        .limit(MOST_PREFIXES)
        .map(name -> name.substring(0, name.length() - wanted.length() + 1))
        .filter(prefix -> 2 * held(held, prefix) > missing.size())
        .findFirst();
  }

  private long held(Set<String> names, String prefix) {
    return missing.stream()
        .filter(misfit -> names.contains(prefix + misfit.parameter().storedName()))
        .count();
  }

  private String globs() {
    List<String> globs = unexpected.stream().map(this::glob).distinct().toList();
    String first =
        String.join(", ", globs.stream().limit(MOST_GLOBS).map(JsonText::excerpt).toList());
    return globs.size() > MOST_GLOBS ? first + ", ..." : first;
  }

  /** The name, or a glob of its first component if no used name begins with that. */
  private String glob(String name) {
    int dot = name.indexOf('.') + 1;
    String component = name.substring(0, dot);
    boolean shared = source.used().stream().anyMatch(used -> used.startsWith(component));
    return dot == 0 || shared ? name : component + "*";
  }

  private static String declared(Parameter parameter) {
    return parameter.path() + " " + sizes(parameter.shape());
  }

  private static String sizes(List<Integer> shape) {
    return shape.stream().map(size -> size == Parameter.OPEN ? "any" : size.toString()).toList()
        + "";
  }

  private static String describe(StoredTensor stored) {
    return " is " + stored.type() + " " + JsonText.cut(stored.shape().toString());
  }
}
