package dev.rapt.decode;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The number of positions that a pass needs of a pool.
 *
 * @param added the new positions
 * @param copied positions in shared last blocks that are not full, which are copied on write
 */
record Room(long added, long copied) {
  static Room of(List<CachedSequence> sequences, Offsets next) {
    long copied = 0;
    Map<Block, Integer> leaving = new HashMap<>();
    for (int index = 0; index < sequences.size(); index++) {
      List<Block> blocks = sequences.get(index).blocks();
      if (next.length(index) > 0 && !blocks.isEmpty()) {
        Block last = blocks.get(blocks.size() - 1);
        int left = leaving.getOrDefault(last, 0);
        if (!last.isFull() && last.holders() - left > 1) {
          copied += last.filled();
          leaving.put(last, left + 1);
        }
      }
    }
    return new Room(next.total(), copied);
  }

  void requireIn(BlockPool pool) {
    if (added + copied > pool.free()) {
      String copies =
          copied == 0 ? "" : ", " + copied + " of them copies of positions that a fork shares";
      throw new ShapeException(
          Explanation.of("cache-overflow", "the cache has too little room for the new positions")
              .with("needs", added + copied + " positions" + copies)
              .with("free", pool.free() + " of " + pool.capacity() + " positions")
              .with(
                  "fix",
                  "create the cache with more positions, or reset or close finished sequences"));
    }
  }
}
