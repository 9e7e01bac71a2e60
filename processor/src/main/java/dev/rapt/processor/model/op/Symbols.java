package dev.rapt.processor.model.op;

import dev.rapt.processor.model.Value;
import java.util.Map;

/**
 * How equations write values: by the symbols of the field where there are any, else by name.
 * Equations are of ASCII: javac's {@code -encoding} is that of the files it writes too, and what a
 * charset lacks becomes a question mark.
 */
public final class Symbols {
  private static final Map<String, String> STEPS =
      Map.ofEntries(
          Map.entry("query", "Q"),
          Map.entry("key", "K"),
          Map.entry("value", "V"),
          Map.entry("qkv", "QKV"),
          Map.entry("normalizedQuery", "Qnorm"),
          Map.entry("normalizedKey", "Knorm"),
          Map.entry("rotatedQuery", "Qrot"),
          Map.entry("rotatedKey", "Krot"),
          Map.entry("scores", "S"),
          Map.entry("cappedScores", "S_cap"),
          Map.entry("linearlyBiasedScores", "S_alibi"),
          Map.entry("biasedScores", "S_bias"),
          Map.entry("maskedScores", "S_causal"),
          Map.entry("windowedScores", "S_window"),
          Map.entry("keptScores", "S_keep"),
          Map.entry("weights", "A"),
          Map.entry("droppedWeights", "A_drop"),
          Map.entry("concatenated", "O"),
          Map.entry("output", "y"));

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("weight", "W"),
          Map.entry("bias", "b"),
          Map.entry("query", "W_Q"),
          Map.entry("key", "W_K"),
          Map.entry("value", "W_V"),
          Map.entry("qkv", "W_QKV"),
          Map.entry("output", "W_O"),
          Map.entry("queryBias", "b_Q"),
          Map.entry("keyBias", "b_K"),
          Map.entry("valueBias", "b_V"),
          Map.entry("qkvBias", "b_QKV"),
          Map.entry("outputBias", "b_O"),
          Map.entry("gate", "W_gate"),
          Map.entry("up", "W_up"),
          Map.entry("down", "W_down"),
          Map.entry("gateBias", "b_gate"),
          Map.entry("upBias", "b_up"),
          Map.entry("downBias", "b_down"));

  private Symbols() {}

  /** The symbol of a value. */
  public static String of(Value value) {
    Map<String, String> known = value.isParameter() ? PARAMETERS : STEPS;
    return value.source() == Value.Source.STEP || value.isParameter()
        ? known.getOrDefault(value.name(), value.name())
        : value.name();
  }

  /** The symbol of its gradient. */
  static String gradient(Value value) {
    String symbol = of(value);
    return symbol.equals(value.name()) ? gradient(value.name()) : "d" + symbol;
  }

  /** The symbol of the gradient of what has no symbol but its name. */
  static String gradient(String name) {
    return name.length() == 1
        ? "d" + name
        : "d" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
