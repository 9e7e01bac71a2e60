package dev.rapt.processor;

import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code -Arapt.explain=X}: the roots that are asked for, and those there are. */
final class ExplainOption {
  static final String NAME = "rapt.explain";

  private final List<String> wanted;
  private final Set<RecordName> roots = new LinkedHashSet<>();

  /** The option's value: names of roots, simple or qualified, separated by commas. */
  ExplainOption(Optional<String> value) {
    this.wanted =
        value.stream()
            .flatMap(it -> Stream.of(it.split(",")))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
  }

  /** Remembers a root that there is. */
  void found(RecordName root) {
    roots.add(root);
  }

  /** Whether a root is asked for. */
  boolean asksFor(RecordName root) {
    return wanted.stream().anyMatch(it -> names(root, it));
  }

  private static boolean names(RecordName root, String name) {
    return name.equals(root.simple())
        || name.equals(root.nested())
        || name.equals(root.qualified());
  }

  /** The answers to names that no root has. */
  List<String> unknown() {
    List<String> answers = new ArrayList<>();
    for (String name : wanted) {
      if (roots.stream().noneMatch(it -> names(it, name))) {
        answers.add(answer(name));
      }
    }
    return answers;
  }

  private String answer(String name) {
    Set<String> known = new TreeSet<>(roots.stream().map(RecordName::qualified).toList());
    List<String> simple = roots.stream().map(RecordName::simple).toList();
    return "[rapt/explain] no root is named "
        + name
        + Suggestion.nearest(name, simple).map(it -> ": did you mean " + it + "?").orElse("")
        + "\n    roots   "
        + (known.isEmpty() ? "none: a root is a record with @Input" : String.join(", ", known));
  }
}
