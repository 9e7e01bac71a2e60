package dev.rapt.examples.minilm.finetune;

import dev.rapt.train.BatchOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;

/**
 * The batches of an epoch. In the contrastive loss all other second texts of a batch are wrong
 * answers, so no two pairs of a batch have the same first or the same second text.
 *
 * @param pairs all pairs
 * @param largest the greatest number of pairs in a batch
 * @param seed determines the order
 */
record PairBatches(List<EncodedPair> pairs, int largest, long seed) {
  /** A single pair has no wrong answers to be told from. */
  private static final int SMALLEST = 2;

  /**
   * The batches of an epoch, counted from 0: each pair is in one of them, except pairs that remain
   * alone.
   */
  List<List<EncodedPair>> epoch(int epoch) {
    LinkedList<EncodedPair> remaining = new LinkedList<>();
    Arrays.stream(new BatchOrder(pairs.size(), largest, seed, true).order(epoch))
        .forEach(index -> remaining.add(pairs.get(index)));
    List<List<EncodedPair>> batches = new ArrayList<>();
    while (!remaining.isEmpty()) {
      List<EncodedPair> batch = taken(remaining);
      if (batch.size() >= SMALLEST) {
        batches.add(batch);
      }
    }
    return batches;
  }

  private List<EncodedPair> taken(LinkedList<EncodedPair> remaining) {
    List<EncodedPair> batch = new ArrayList<>();
    Set<String> firsts = new HashSet<>();
    Set<String> seconds = new HashSet<>();
    Iterator<EncodedPair> next = remaining.iterator();
    while (next.hasNext() && batch.size() < largest) {
      EncodedPair pair = next.next();
      String first = pair.texts().first();
      String second = pair.texts().second();
      if (!firsts.contains(first) && !seconds.contains(second)) {
        firsts.add(first);
        seconds.add(second);
        batch.add(pair);
        next.remove();
      }
    }
    return batch;
  }
}
