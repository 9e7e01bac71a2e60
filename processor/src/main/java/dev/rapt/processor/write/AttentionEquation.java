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
    lines.add("attention; for each head");
    lines.add(wrapped("{@code softmax(", scores(kind)) + ") V}, with");
    lines.add("");
    lines.add("<ul>");
    where(graph, kind).forEach(it -> lines.add("  <li>" + it));
    lines.add("</ul>");
    return String.join("\n", lines) + "\n";
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
    String scores = "scale * Q K^T";
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

  /** What query, key, value and scale are, and what becomes of the heads. */
  private static List<String> where(Layer graph, Attention kind) {
    List<String> lines = new ArrayList<>();
    if (has(graph, Attention.FUSED)) {
      String all = projection(graph, "x", Attention.FUSED, "QKV");
      lines.add("{@code [Q | K | V] = " + all + "}: query, key and value of each position");
    } else {
      String read = kind.sides().memory().isPresent() ? "memory" : "x";
      lines.add("{@code Q = " + projection(graph, "x", "query", "Q") + "}: the queries");
      lines.add("{@code K = " + projection(graph, read, "key", "K") + "}: the keys");
      lines.add("{@code V = " + projection(graph, read, "value", "V") + "}: the values");
    }
    OptionalDouble scale = kind.scoring().scale();
    lines.add(
        scale.isPresent()
            ? "{@code scale = " + scale.getAsDouble() + "}"
            : "{@code scale = 1 / sqrt(k)}, where a head of K has k features");
    boolean query = has(graph, "queryNorm");
    boolean key = has(graph, "keyNorm");
    if (query || key) {
      lines.add(
          (query && key ? "Q and K" : query ? "Q" : "K") + " RMS-normalized, each head by itself");
    }
    kind.rotary().ifPresent(it -> lines.add(rotary(it)));
    kind.scoring()
        .dropout()
        .ifPresent(
            it -> lines.add("in training, dropout of the softmax's result: {@code " + it + "}"));
    if (has(graph, "output")) {
      lines.add(
          "{@code y = O W_O"
              + (has(graph, "outputBias") ? " + b_O" : "")
              + "}: the concatenated heads O, projected");
    }
    return lines;
  }

  private static String projection(Layer graph, String x, String role, String symbol) {
    return x + " W_" + symbol + (has(graph, role + "Bias") ? " + b_" + symbol : "");
  }

  private static boolean has(Layer graph, String role) {
    return graph.declaration().parameter(role).isPresent();
  }

  private static String rotary(Rotary rotary) {
    return "Q and K rotated by position (RoPE): pairs {@code "
        + rotary.pairing()
        + "}, base {@code "
        + rotary.base()
        + "}";
  }
}
