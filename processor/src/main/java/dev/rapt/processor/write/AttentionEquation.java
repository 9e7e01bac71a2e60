package dev.rapt.processor.write;

import dev.rapt.processor.declare.kind.Attention;
import dev.rapt.processor.declare.kind.PositionMask;
import dev.rapt.processor.declare.kind.Rotary;
import dev.rapt.processor.declare.kind.Scoring;
import dev.rapt.processor.model.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

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
            + (has(graph, "output") ? ", times {@code output}" : "")
            + (has(graph, "outputBias") ? ", plus {@code outputBias}" : ""));
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

  /** What query, key, value and scale are. */
  private static List<String> where(Layer graph, Attention kind) {
    List<String> lines = new ArrayList<>();
    if (has(graph, Attention.FUSED)) {
      lines.add("{@code [Q | K | V] = " + projection(graph, "x", Attention.FUSED) + "},");
    } else {
      String read = kind.sides().memory().isPresent() ? "memory" : "x";
      lines.add("{@code Q = " + projection(graph, "x", "query") + "},");
      lines.add("{@code K = " + projection(graph, read, "key") + "},");
      lines.add("{@code V = " + projection(graph, read, "value") + "},");
    }
    OptionalDouble scale = kind.scoring().scale();
    lines.add(
        "{@code scale = "
            + (scale.isPresent() ? scale.getAsDouble() : "1 / sqrt(size of a head)")
            + "},");
    boolean query = has(graph, "queryNorm");
    boolean key = has(graph, "keyNorm");
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

  private static String projection(Layer graph, String x, String role) {
    return x + " " + role + (has(graph, role + "Bias") ? " + " + role + "Bias" : "");
  }

  private static boolean has(Layer graph, String role) {
    return graph.declaration().parameter(role).isPresent();
  }

  private static String rotary(Rotary rotary) {
    return "Q and K with rotary positions of {@code "
        + rotary.pairing()
        + "} and base {@code "
        + rotary.base()
        + "},";
  }
}
