package dev.rapt.decode;

import dev.rapt.attention.PageShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Room for new positions of one sequence, until it becomes part of it or is given back. */
final class Extension {
  private final CachedSequence sequence;
  private final int next;
  private final List<Block> blocks;
  private @Nullable Block replaced;

  /**
   * Nothing yet.
   *
   * @param next how many positions are to come
   */
  Extension(CachedSequence sequence, int next) {
    this.sequence = sequence;
    this.next = next;
    this.blocks = new ArrayList<>(sequence.blocks());
  }

  /** Takes what is needed: a last block of its own, if it is shared and not full, and more. */
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

  /** The blocks with those of the new positions. */
  List<Block> blocks() {
    return blocks;
  }

  /** Makes the new positions part of the sequence, and says how many more are used. */
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
