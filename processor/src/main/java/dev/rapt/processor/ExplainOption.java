package dev.rapt.processor;

import com.google.common.base.Splitter;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code -Arapt.explain=X}: the roots that are asked for. */
final class ExplainOption {
  static final String NAME = "rapt.explain";

  private static final Splitter NAMES = Splitter.on(',').trimResults().omitEmptyStrings();

  private final List<String> wanted;

  /** The option's value: names of roots, simple or qualified, separated by commas. */
  ExplainOption(Optional<String> value) {
    this.wanted = value.stream().flatMap(NAMES::splitToStream).toList();
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
  List<String> unknown(Set<RecordName> roots) {
    List<String> answers = new ArrayList<>();
    for (String name : wanted) {
      if (roots.stream().noneMatch(it -> names(it, name))) {
        answers.add(answer(name, roots));
      }
    }
    return answers;
  }

  private static String answer(String name, Set<RecordName> roots) {
    Set<String> known = new TreeSet<>(roots.stream().map(RecordName::qualified).toList());
    List<String> simple = roots.stream().map(RecordName::simple).toList();
    return "[rapt/explain] no root is named "
        + name
        + Suggestion.nearest(name, simple).map(it -> ": did you mean " + it + "?").orElse("")
        + "\n    roots   "
        + (known.isEmpty() ? "none: a root is a record with @Input" : String.join(", ", known));
  }
}
