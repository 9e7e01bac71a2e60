package dev.rapt.decode;

import dev.rapt.attention.PageShape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that sequences share, and their total capacity in positions. At most one pass at a
 * time writes to them.
 */
final class BlockPool {
  private final int capacity;
  private final Deque<Block> idle = new ArrayDeque<>();
  private List<PageShape> layers = List.of();
  private int used;
  private int sequences;
  private @Nullable Decoding pass;

  BlockPool(int capacity) {
    this.capacity = capacity;
  }

  int capacity() {
    return capacity;
  }

  /** The number of free positions; one that sequences share counts once. */
  int free() {
    return capacity - used;
  }

  boolean isEmpty() {
    return used == 0;
  }

  /** The shape of the pages of each layer; meaningless while the pool is empty. */
  List<PageShape> layers() {
    return layers;
  }

  /** Begins a pass; one that is not committed is undone. */
  void begin(Decoding next) {
    abandon();
    pass = next;
  }

  boolean isCurrent(Decoding decoding) {
    return pass == decoding;
  }

  /** Undoes what a pass has reserved that is not committed. */
  void abandon() {
    if (pass != null) {
      pass.undo();
      pass = null;
    }
  }

  /** Ends the pass and keeps what it has written. */
  void commit(List<PageShape> layersOfPass, int positions) {
    layers = List.copyOf(layersOfPass);
    used += positions;
    pass = null;
  }

  /** An empty block with one holder. */
  Block take() {
    Block idleBlock = idle.poll();
    Block block = idleBlock == null ? new Block() : idleBlock;
    block.hold(1);
    return block;
  }

  /** Returns a block that has not become part of a sequence. */
  void giveBack(Block block) {
    block.hold(-1);
    block.fill(0);
    idle.push(block);
  }

  /** Removes one holder of a block. */
  void release(Block block) {
    if (block.holders() == 1) {
      used -= block.filled();
      giveBack(block);
    } else {
      block.hold(-1);
    }
  }

  void opened() {
    sequences++;
  }

  /** Removes a sequence; without sequences the pool keeps no memory. */
  void closed() {
    sequences--;
    if (sequences == 0) {
      idle.clear();
    }
  }
}
