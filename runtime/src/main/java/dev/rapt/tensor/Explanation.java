package dev.rapt.tensor;

import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong, in the form of the processor's messages: a code, a one-line summary, and facts
 * under aligned labels.
 *
 * @param code the stable code, without {@code rapt/}
 * @param summary one line that names the object and the mistake
 * @param facts the values, where they come from, and the fix
 */
public record Explanation(String code, String summary, List<Fact> facts) {
  private static final int LABEL_WIDTH = 8;

  /** Copies the facts. */
  public Explanation {
    facts = List.copyOf(facts);
  }

  /**
   * A labelled line below the summary.
   *
   * @param label a word, such as {@code needs}, {@code got}, {@code at}, {@code fix}
   * @param text the text after the label
   */
  public record Fact(String label, String text) {}

  /** An explanation without facts yet. */
  public static Explanation of(String code, String summary) {
    return new Explanation(code, summary, List.of());
  }

  /** This explanation with one more fact. */
  public Explanation with(String label, String text) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(new Fact(label, text));
    return new Explanation(code, summary, more);
  }

  /** The message: the summary with its code, then the facts, indented, one a line. */
  public String text() {
    StringBuilder text = new StringBuilder("[rapt/").append(code).append("] ").append(summary);
    int width = facts.stream().mapToInt(fact -> fact.label().length() + 2).max().orElse(0);
    for (Fact fact : facts) {
      text.append("\n    ").append(fact.label());
      text.append(" ".repeat(Math.max(width, LABEL_WIDTH) - fact.label().length()));
      text.append(fact.text());
    }
    return text.toString();
  }
}
