package dev.rapt.decode;

import dev.rapt.attention.PageShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks for new positions of one sequence, until they become part of it or are returned. */
final class Extension {
  private final CachedSequence sequence;
  private final int next;
  private final List<Block> blocks;
  private @Nullable Block replaced;

  /**
   * An extension without blocks yet.
   *
   * @param next the number of new positions
   */
  Extension(CachedSequence sequence, int next) {
    this.sequence = sequence;
    this.next = next;
    this.blocks = new ArrayList<>(sequence.blocks());
  }

  /**
   * Takes the blocks it needs: a copy of the last block, if that is shared and not full, and new
   * ones.
   */
  void reserve(List<PageShape> layers) {
    if (next == 0) {
      return;
    }
    int last = blocks.size() - 1;
    if (last >= 0 && !blocks.get(last).isFull() && blocks.get(last).holders() > 1) {
      Block shared = blocks.get(last);
      Block copy = sequence.pool().take();
      copy.copyFrom(shared, layers);
      blocks.set(last, copy);
      shared.hold(-1);
      replaced = shared;
    }
    while ((long) blocks.size() * Block.POSITIONS < length()) {
      blocks.add(sequence.pool().take());
    }
  }

  /** The length with the new positions. */
  int length() {
    return Math.addExact(sequence.length(), next);
  }

  /** The blocks of the sequence, including those of the new positions. */
  List<Block> blocks() {
    return blocks;
  }

  /**
   * Makes the new positions part of the sequence, and returns by how many positions the pool's use
   * grows.
   */
  int commit() {
    int copied = replaced == null ? 0 : replaced.filled();
    for (int index = sequence.length() / Block.POSITIONS; index < blocks.size(); index++) {
      blocks.get(index).fill(Math.min(Block.POSITIONS, length() - index * Block.POSITIONS));
    }
    sequence.become(blocks, length());
    return next + copied;
  }

  void undo() {
    List<Block> before = sequence.blocks();
    for (int index = 0; index < blocks.size(); index++) {
      if (index >= before.size() || blocks.get(index) != before.get(index)) {
        sequence.pool().giveBack(blocks.get(index));
      }
    }
    if (replaced != null) {
      replaced.hold(1);
    }
  }
}
