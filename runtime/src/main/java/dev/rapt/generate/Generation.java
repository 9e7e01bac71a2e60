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
 * What is generated: token by token, each fed back to the model.
 *
 * @param limit the most new tokens of a sequence
 * @param stops ids that end a sequence; they are part of it
 * @param sampling how each token is chosen
 */
public record Generation(int limit, Set<Integer> stops, Sampling sampling) {
  /**
   * Copies and checks.
   *
   * @throws ShapeException if the limit is less than 1
   */
  public Generation {
    stops = Set.copyOf(stops);
    if (limit < 1) {
      throw new ShapeException(
          Explanation.of("generation-limit", "nothing may be generated")
              .with("needs", "at least 1 new token")
              .with("got", Integer.toString(limit)));
    }
  }

  /** At most so many new tokens, the most likely each time. */
  public static Generation ofAtMost(int limit) {
    return new Generation(limit, Set.of(), Sampling.greedy());
  }

  /** Ending with any of these ids. */
  public Generation stoppingAt(int... ids) {
    return new Generation(
        limit, Arrays.stream(ids).boxed().collect(Collectors.toUnmodifiableSet()), sampling);
  }

  /** Chosen in another way. */
  public Generation sampledBy(Sampling other) {
    return new Generation(limit, stops, other);
  }

  /** {@link #run(Step, int[], Cache, IntConsumer)} that tells nobody. */
  public int[] run(Step step, int[] prompt, Cache cache) {
    return run(step, prompt, cache, token -> {});
  }

  /**
   * Continues one prompt; {@link #run(Step, Tokens, Cache, TokenListener)} of a batch of it.
   *
   * @param prompt at least one id; what the cache holds already comes before it
   * @param cache one sequence, with room for the prompt and all new tokens but the last
   * @param listener told each new id as it is chosen
   * @return the new ids
   * @throws ShapeException if the prompt is empty, the cache does not fit or has too little room,
   *     or logits give no choice
   */
  public int[] run(Step step, int[] prompt, Cache cache, IntConsumer listener) {
    Tokens result =
        run(step, Tokens.of(prompt), cache, (sequence, token) -> listener.accept(token));
    return result.sequence(0);
  }

  /** {@link #run(Step, Tokens, Cache, TokenListener)} that tells nobody. */
  public Tokens run(Step step, Tokens prompts, Cache cache) {
    return run(step, prompts, cache, (sequence, token) -> {});
  }

  /**
   * Continues prompts of any lengths. A sequence whose prompt is read goes on while longer prompts
   * are still read, in chunks, and one that has ended takes no part: each is what it would be
   * alone, but that random numbers depend on its place in the batch. The cache then holds all but
   * the last new id of each.
   *
   * @param prompts at least one id each; what the cache holds already comes before them
   * @param cache as many sequences, with room for the prompts and all new tokens but the last of
   *     each
   * @param listener told each new id as it is chosen
   * @return the new ids of each sequence
   * @throws ShapeException if a prompt is empty, the cache does not fit or has too little room, or
   *     logits give no choice
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
                .with("needs", "at least one token, from which the next follows"));
      }
      // A limit that no cache has room for must still be countable.
      lengths[sequence] =
          (int) Math.min((long) length + limit - 1, Integer.MAX_VALUE / lengths.length);
    }
    return Offsets.ofLengths(lengths);
  }
}
