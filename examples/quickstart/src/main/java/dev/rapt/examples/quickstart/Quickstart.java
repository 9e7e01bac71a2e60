package dev.rapt.examples.quickstart;

import dev.rapt.inspect.Summary;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Computes attention with a declared layer, and shows the steps. */
public final class Quickstart {
  private static final int WIDTH = 8;

  private Quickstart() {}

  /** Prints the two-token case, a sentence, and the summary of the layer. */
  public static void main(String[] arguments) {
    run(System.out);
  }

  static void run(PrintStream out) {
    twoTokens(out);
    sentence(out);
    out.println("The layer, for one sentence of 7 words of width " + WIDTH + ":");
    Map<String, Long> dims = Map.of("B", 1L, "T", 7L, "D", (long) WIDTH, "K", (long) WIDTH);
    out.print(Summary.table(SelfAttentionGraph.SPEC, dims));
  }

  /** Two tokens, with weights that can be followed with a pencil. */
  private static void twoTokens(PrintStream out) {
    SelfAttention weights =
        new SelfAttention(
            Tensor.of(new float[][] {{1, 0}, {0, 1}}),
            Tensor.of(new float[][] {{0, 1}, {1, 0}}),
            Tensor.of(new float[][] {{2, 0}, {0, 3}}));
    Sequences x = Sequences.of(Tensor.of(new float[][] {{1, 0}, {0, 1}}));
    SelfAttentionGraph.Trace trace = SelfAttentionGraph.trace(weights, x);
    out.println("Two tokens, [1 0] and [0 1]. Each row of weights says where a token looks:");
    print(out, trace.weights().head(0, 0));
    out.println("The result, the values averaged by the weights:");
    print(out, SelfAttentionGraph.forward(weights, x).sequence(0));
  }

  /** A sentence, with random weights: where does an untrained layer look? */
  private static void sentence(PrintStream out) {
    Sentence sentence = Sentence.of("I work , you work , he");
    SelfAttention weights = SelfAttentionGraph.initialize(new SplittableRandom(1), WIDTH, WIDTH);
    Sequences x = sentence.vectors(WIDTH, 1);
    Tensor looks = SelfAttentionGraph.trace(weights, x).weights().head(0, 0);
    int last = sentence.words().size() - 1;
    out.println("\"I work , you work , he ___\": where the last word looks, untrained:");
    for (int position = 0; position <= last; position++) {
      out.printf(
          Locale.ROOT,
          "  %d %-5s %.3f%n",
          position,
          sentence.words().get(position),
          looks.get(last, position));
    }
    out.println();
  }

  private static void print(PrintStream out, Tensor matrix) {
    for (int row = 0; row < matrix.size(0); row++) {
      out.print(" ");
      for (int column = 0; column < matrix.size(1); column++) {
        out.printf(Locale.ROOT, " %.6f", matrix.get(row, column));
      }
      out.println();
    }
    out.println();
  }
}
