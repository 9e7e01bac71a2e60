package dev.rapt.generate;

import dev.rapt.decode.Cache;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tokens;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * The loop that generates tokens one by one and feeds each back to the model.
 *
 * @param limit the greatest number of new tokens of a sequence
 * @param stops ids that end a sequence; they are part of it
 * @param sampling how each token is chosen
 */
public record Generation(int limit, Set<Integer> stops, Sampling sampling) {
  /**
   * Copies the ids and checks the limit.
   *
   * @throws ShapeException if the limit is below 1
   */
  public Generation {
    stops = Set.copyOf(stops);
    if (limit < 1) {
      throw new ShapeException(
          Explanation.of("generation-limit", "the limit of new tokens is below 1")
              .with("needs", "a limit of at least 1")
              .with("got", Integer.toString(limit)));
    }
  }

  /** Generates at most {@code limit} new tokens, the most likely one each time. */
  public static Generation ofAtMost(int limit) {
    return new Generation(limit, Set.of(), Sampling.greedy());
  }

  /** Also ends a sequence at any of these ids. */
  public Generation stoppingAt(int... ids) {
    return new Generation(
        limit, Arrays.stream(ids).boxed().collect(Collectors.toUnmodifiableSet()), sampling);
  }

  /** Chooses tokens in another way. */
  public Generation sampledBy(Sampling other) {
    return new Generation(limit, stops, other);
  }

  /** {@link #run(Step, int[], Cache, IntConsumer)} without a listener. */
  public int[] run(Step step, int[] prompt, Cache cache) {
    return run(step, prompt, cache, token -> {});
  }

  /**
   * Continues one prompt: {@link #run(Step, Tokens, Cache, TokenListener)} with a batch of one.
   *
   * @param prompt at least one id; the content of the cache comes before it
   * @param cache one sequence, with room for the prompt and all new tokens but the last
   * @param listener receives each new id as it is chosen
   * @return the new ids
   * @throws ShapeException if the prompt is empty, the cache does not fit or has too little room,
   *     or no token can be chosen from the logits
   */
  public int[] run(Step step, int[] prompt, Cache cache, IntConsumer listener) {
    Tokens result =
        run(step, Tokens.of(prompt), cache, (sequence, token) -> listener.accept(token));
    return result.sequence(0);
  }

  /** {@link #run(Step, Tokens, Cache, TokenListener)} without a listener. */
  public Tokens run(Step step, Tokens prompts, Cache cache) {
    return run(step, prompts, cache, (sequence, token) -> {});
  }

  /**
   * Continues prompts of any lengths. Prompts are read in chunks: a sequence whose prompt has been
   * read already generates while longer prompts are still being read, and one that has ended takes
   * no further part. Each result is the same as alone, except that random numbers depend on the
   * index in the batch. Afterwards the cache contains all but the last new id of each.
   *
   * @param prompts at least one id each; the content of the cache comes before them
   * @param cache as many sequences, with room for the prompts and all new tokens but the last of
   *     each
   * @param listener receives each new id as it is chosen
   * @return the new ids of each sequence
   * @throws ShapeException if a prompt is empty, the cache does not fit or has too little room, or
   *     no token can be chosen from the logits
   */
  public Tokens run(Step step, Tokens prompts, Cache cache, TokenListener listener) {
    cache.requireRoom(needed(prompts));
    return new Run(this, prompts, listener).until(step, cache);
  }

  private Offsets needed(Tokens prompts) {
    int[] lengths = new int[prompts.batch()];
    for (int sequence = 0; sequence < lengths.length; sequence++) {
      int length = prompts.offsets().length(sequence);
      if (length == 0) {
        throw new ShapeException(
            Explanation.of("empty-sequence", "the prompt of sequence " + sequence + " is empty")
                .with("needs", "at least one token, which the next one follows"));
      }
      // The sum must not overflow, even for a limit that no cache has room for.
      lengths[sequence] =
          (int) Math.min((long) length + limit - 1, Integer.MAX_VALUE / lengths.length);
    }
    return Offsets.ofLengths(lengths);
  }
}
