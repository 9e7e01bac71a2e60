package dev.rapt.checkpoint;

import dev.rapt.checkpoint.CheckpointSource.Misfit;
import dev.rapt.parameter.Parameter;
import dev.rapt.tensor.Explanation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Explains all the ways in which a checkpoint is not the model. */
final class Mismatch {
  private static final long MOST_COMPARISONS = 100_000;
  private static final int MOST_GLOBS = 4;

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

  /** The explanation of what a source noted. */
  static Explanation of(Checkpoint checkpoint, CheckpointSource source) {
    return new Mismatch(source).explanation(checkpoint);
  }

  private Explanation explanation(Checkpoint checkpoint) {
    Explanation explanation =
        Explanation.of(
            "checkpoint-mismatch",
            checkpoint.origin() + " does not hold the weights of the model: " + counts());
    for (Misfit misfit : missing) {
      explanation = explanation.with("missing", missing(misfit.parameter()));
    }
    for (Misfit misfit : other) {
      explanation = unfit(explanation, misfit.parameter(), misfit.stored().orElseThrow());
    }
    for (String name : unexpected) {
      String shape = checkpoint.find(name).map(Mismatch::describe).orElse("");
      explanation = explanation.with("unexpected", name + shape);
    }
    for (String fix : fixes()) {
      explanation = explanation.with("fix", fix);
    }
    return explanation;
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

  private String missing(Parameter parameter) {
    String text = parameter.storedName() + " for " + declared(parameter);
    if ((long) missing.size() * unexpected.size() > MOST_COMPARISONS) {
      return text;
    }
    Optional<String> near = NearNames.near(parameter.storedName(), unexpected);
    return near.map(name -> text + ", is it " + name + "?").orElse(text);
  }

  private static Explanation unfit(
      Explanation explanation, Parameter parameter, StoredTensor stored) {
    if (!stored.type().readable()) {
      return explanation.with(
          "type",
          parameter.storedName()
              + describe(stored)
              + ", needs F32, F16, BF16 or I64 for "
              + declared(parameter));
    }
    String turned = parameter.turned() ? ", published [out, in]" : "";
    String text =
        parameter.storedName()
            + describe(stored)
            + ", needs "
            + sizes(parameter.storedShape())
            + turned
            + " for "
            + declared(parameter);
    return explanation.with("shape", text + layoutHint(parameter, stored));
  }

  private static String layoutHint(Parameter parameter, StoredTensor stored) {
    if (parameter.kind() != Parameter.Kind.PROJECTION || stored.shape().size() != 2) {
      return "";
    }
    List<Long> other = List.of(stored.shape().get(1), stored.shape().get(0));
    if (!CheckpointSource.fits(parameter.storedShape(), other)) {
      return "";
    }
    return "; it lies the other way: @Stored(layout = "
        + (parameter.turned() ? "IN_OUT" : "OUT_IN")
        + ")";
  }

  private List<String> fixes() {
    List<String> fixes = new ArrayList<>();
    Optional<String> prefix = prefix();
    if (prefix.isPresent()) {
      return List.of("checkpoint.under(\"" + prefix.get() + "\")");
    }
    if (!unexpected.isEmpty()) {
      fixes.add("checkpoint.ignoring(" + globs() + ") leaves out what the model does not use");
    }
    if (!missing.isEmpty()) {
      fixes.add("give the names of the checkpoint with @Stored");
    }
    return fixes;
  }

  /** A prefix under which the checkpoint holds most of what is missing. */
  private Optional<String> prefix() {
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    Set<String> held = new HashSet<>(unexpected);
    String wanted = "." + missing.get(0).parameter().storedName();
    return unexpected.stream()
        .filter(name -> name.endsWith(wanted))
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
        String.join(", ", globs.stream().limit(MOST_GLOBS).map(JsonText::quote).toList());
    return globs.size() > MOST_GLOBS ? first + ", ..." : first;
  }

  /** The name, or its first component where nothing that is used begins so. */
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
    return " is " + stored.type() + " " + stored.shape();
  }
}
