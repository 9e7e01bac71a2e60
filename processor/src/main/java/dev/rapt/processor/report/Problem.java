package dev.rapt.processor.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One mistake of the user's.
 *
 * @param code which
 * @param summary one line, complete in itself
 * @param facts the lines below it: values, where they come from, the path, the fix
 * @param location where it is shown
 * @param mistake what is wrong in truth, where several places may show it
 */
public record Problem(
    Code code,
    String summary,
    ImmutableList<Fact> facts,
    Location location,
    Optional<String> mistake) {
  private static final int LABEL_WIDTH = 8;

  /** A labelled line. */
  public record Fact(String label, String text) {}

  /** A problem without facts yet. */
  public static Problem of(Code code, Location location, String summary) {
    return new Problem(code, summary, ImmutableList.of(), location, Optional.empty());
  }

  /** This problem with one more fact. */
  public Problem with(String label, String text) {
    ImmutableList<Fact> more =
        ImmutableList.<Fact>builder().addAll(facts).add(new Fact(label, text)).build();
    return new Problem(code, summary, more, location, mistake);
  }

  /** The same with one more fact, unless its text is empty. */
  public Problem withKnown(String label, String text) {
    return text.isEmpty() ? this : with(label, text);
  }

  /** This problem with another fix. */
  public Problem fixedBy(String fix) {
    ImmutableList<Fact> others =
        facts.stream()
            .filter(it -> !it.label().equals("fix"))
            .collect(ImmutableList.toImmutableList());
    return new Problem(code, summary, others, location, mistake).with("fix", fix);
  }

  /** This problem, shown elsewhere. */
  public Problem movedTo(Location other) {
    return new Problem(code, summary, facts, other, mistake);
  }

  /** This problem, as one of those that show the same mistake. */
  public Problem because(String oneMistake) {
    return new Problem(code, summary, facts, location, Optional.of(oneMistake));
  }

  /** The message: the summary with its code, then the facts, indented, one a line. */
  public String text() {
    StringBuilder text = new StringBuilder("[rapt/" + code.id() + "] " + summary);
    int longest = facts.stream().mapToInt(fact -> fact.label().length() + 2).max().orElse(0);
    int width = Math.max(longest, LABEL_WIDTH);
    for (Fact fact : facts) {
      text.append("\n    ").append(fact.label());
      text.append(" ".repeat(width - fact.label().length())).append(fact.text());
    }
    return text.toString();
  }
}
