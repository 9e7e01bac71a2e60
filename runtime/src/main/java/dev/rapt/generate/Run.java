package dev.rapt.generate;

import dev.rapt.decode.Cache;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One generation under way. */
final class Run {
  /** Long prompts are read in chunks, so that their logits do not fill memory. */
  private static final int CHUNK = 256;

  private final Generation generation;
  private final TokenListener listener;

  /** For each sequence, the tokens still to be read; none when it has ended. */
  private final List<int[]> waiting = new ArrayList<>();

  private final List<List<Integer>> chosen = new ArrayList<>();

  Run(Generation generation, Tokens prompts, TokenListener listener) {
    this.generation = generation;
    this.listener = listener;
    for (int sequence = 0; sequence < prompts.batch(); sequence++) {
      waiting.add(prompts.sequence(sequence));
      chosen.add(new ArrayList<>());
    }
  }

  Tokens until(Step step, Cache cache) {
    while (waiting.stream().anyMatch(ids -> ids.length > 0)) {
      Tokens next =
          Tokens.of(
              waiting.stream()
                  .map(ids -> Arrays.copyOf(ids, Math.min(ids.length, CHUNK)))
                  .toList());
      Sequences logits = step.logits(next, cache);
      requireLogits(next, logits);
      for (int sequence = 0; sequence < waiting.size(); sequence++) {
        advance(sequence, next.offsets().length(sequence), logits);
      }
    }
    return Tokens.of(
        chosen.stream().map(ids -> ids.stream().mapToInt(Integer::intValue).toArray()).toList());
  }

  private void advance(int sequence, int read, Sequences logits) {
    int[] ids = waiting.get(sequence);
    int[] rest = Arrays.copyOfRange(ids, read, ids.length);
    waiting.set(sequence, rest);
    if (read > 0 && rest.length == 0) {
      int token = choose(sequence, lastRow(sequence, logits));
      chosen.get(sequence).add(token);
      boolean ended =
          generation.stops().contains(token) || chosen.get(sequence).size() == generation.limit();
      waiting.set(sequence, ended ? rest : new int[] {token});
      listener.chosen(sequence, token);
    }
  }

  private int choose(int sequence, float[] logits) {
    Logits.requireChoice(logits, sequence);
    if (generation.sampling() instanceof Sampling.Random random) {
      int step = chosen.get(sequence).size();
      return Candidates.of(logits, random).at(Draw.of(random.seed(), sequence, step));
    }
    return Logits.greatest(logits);
  }

  private static float[] lastRow(int sequence, Sequences logits) {
    int end = logits.offsets().start(sequence + 1) * logits.width();
    return Arrays.copyOfRange(logits.matrix().values(), end - logits.width(), end);
  }

  private static void requireLogits(Tokens next, Sequences logits) {
    if (!logits.offsets().equals(next.offsets())) {
      throw new ShapeException(
          Explanation.of("sequence-lengths", "the number of logits is not that of the new tokens")
              .with("needs", "lengths " + next.offsets())
              .with("got", logits.toString())
              .with("fix", "return one row of logits for each given token"));
    }
  }
}
