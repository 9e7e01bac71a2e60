package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import java.util.ArrayList;
import java.util.List;

/** Attention with drawn options step by step, as generated code takes the steps, and back. */
final class OptionSteps {
  final Scores capped;
  final Scores masked;
  final Scores weights;
  final Scores dropped;
  final Sequences output;

  private final OptionDraw draw;
  private final Execution execution;

  OptionSteps(OptionDraw draw, Execution execution) {
    this(draw, execution, draw.query, draw.key, draw.value);
  }

  OptionSteps(
      OptionDraw draw, Execution execution, Sequences query, Sequences key, Sequences value) {
    this.draw = draw;
    this.execution = execution;
    Scores scores = Attention.scores(execution, query, key, draw.heads, draw.groups, draw.scale);
    capped = draw.cap > 0 ? Attention.softcap(execution, scores, draw.cap) : scores;
    Scores now = draw.alibi ? Attention.addAlibi(execution, capped, draw.offset) : capped;
    now = draw.biased ? Attention.addBias(execution, now, draw.scoreBiases()) : now;
    now = draw.causal ? Attention.maskCausal(execution, now, draw.offset) : now;
    now =
        draw.windowed
            ? Attention.maskWindow(execution, now, draw.left, draw.right, draw.offset)
            : now;
    masked = draw.kept ? Attention.maskKept(execution, now, draw.keepMasks()) : now;
    weights = Attention.softmax(execution, masked);
    dropped =
        draw.dropout > 0 ? Attention.dropout(execution, weights, draw.dropout, draw.seed) : weights;
    output = Attention.weightedSum(execution, dropped, value, draw.groups);
  }

  /** The gradients of query, key and value. */
  record Gradients(Sequences query, Sequences key, Sequences value) {
    List<Sequences> all() {
      return new ArrayList<>(List.of(query, key, value));
    }
  }

  Gradients gradients(Sequences query, Sequences key, Sequences value, Sequences dOutput) {
    Scores dWeights =
        Attention.weightedSumWeightsGradient(execution, value, dOutput, draw.heads, draw.groups);
    dWeights =
        draw.dropout > 0
            ? Attention.dropout(execution, dWeights, draw.dropout, draw.seed)
            : dWeights;
    Scores dScores = Attention.softmaxGradient(execution, weights, dWeights);
    dScores =
        draw.cap > 0 ? Attention.softcapGradient(execution, capped, dScores, draw.cap) : dScores;
    return new Gradients(
        Attention.scoresQueryGradient(execution, key, dScores, draw.groups, draw.scale),
        Attention.scoresKeyGradient(execution, query, dScores, draw.groups, draw.scale),
        Attention.weightedSumValueGradient(execution, dropped, dOutput, draw.groups));
  }
}
