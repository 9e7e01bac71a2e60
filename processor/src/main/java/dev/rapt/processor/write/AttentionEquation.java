package dev.rapt.processor.write;

import dev.rapt.processor.declare.kind.Attention;
import dev.rapt.processor.declare.kind.PositionMask;
import dev.rapt.processor.declare.kind.Rotary;
import dev.rapt.processor.declare.kind.Scoring;
import dev.rapt.processor.model.Layer;
import java.util.ArrayList;
import java.util.List;

/** What a layer of attention computes, its options named. */
final class AttentionEquation {
  private static final int WIDTH = 80;

  private AttentionEquation() {}

  static String sentence(Layer graph, Attention kind) {
    List<String> lines = new ArrayList<>();
    lines.add(wrapped("for each head {@code softmax(", scores(kind)) + ") V},");
    lines.addAll(where(graph, kind));
    lines.add(
        "the heads side by side"
            + (graph.declaration().parameter("output").isPresent()
                ? ", times {@code output}"
                : ""));
    return String.join("\n", lines);
  }

  /** A sum, a line broken before what would make it too long. */
  private static String wrapped(String begin, List<String> terms) {
    StringBuilder text = new StringBuilder(begin);
    int length = begin.length();
    for (int index = 0; index < terms.size(); index++) {
      String term = (index == 0 ? "" : " + ") + terms.get(index);
      if (length + term.length() > WIDTH) {
        text.append("\n   ");
        length = 3;
      }
      text.append(term);
      length += term.length();
    }
    return text.toString();
  }

  private static List<String> scores(Attention kind) {
    Scoring scoring = kind.scoring();
    PositionMask mask = kind.mask();
    String scores = "Q K^T * scale";
    if (scoring.softcap().isPresent()) {
      double cap = scoring.softcap().getAsDouble();
      scores = cap + " * tanh(" + scores + " / " + cap + ")";
    }
    List<String> terms = new ArrayList<>(List.of(scores));
    if (scoring.alibi()) {
      terms.add("linear biases");
    }
    if (kind.sides().bias()) {
      terms.add("bias");
    }
    if (mask.causal()) {
      terms.add("causal mask" + (mask.offset() == 0 ? "" : " from " + mask.offset()));
    }
    mask.window().ifPresent(it -> terms.add(window(it)));
    if (kind.sides().keep()) {
      terms.add("keep");
    }
    return terms;
  }

  private static String window(PositionMask.Window window) {
    return "window of " + reach(window.left()) + " before and " + reach(window.right()) + " after";
  }

  private static String reach(int keys) {
    return keys < 0 ? "all" : Integer.toString(keys);
  }

  /** What query, key and value are, where they are more than projections of the input. */
  private static List<String> where(Layer graph, Attention kind) {
    List<String> lines = new ArrayList<>();
    if (kind.sides().memory().isPresent()) {
      lines.add("K and V of {@code memory},");
    }
    boolean query = graph.declaration().parameter("queryNorm").isPresent();
    boolean key = graph.declaration().parameter("keyNorm").isPresent();
    if (query || key) {
      lines.add((query && key ? "Q and K" : query ? "Q" : "K") + " with an RMS norm of each head,");
    }
    kind.rotary().ifPresent(it -> lines.add(rotary(it)));
    kind.scoring()
        .dropout()
        .ifPresent(
            it -> lines.add("in training with dropout of {@code " + it + "} of the weights,"));
    return lines;
  }

  private static String rotary(Rotary rotary) {
    return "Q and K with rotary positions of {@code "
        + rotary.pairing()
        + "} and base {@code "
        + rotary.base()
        + "},";
  }
}
