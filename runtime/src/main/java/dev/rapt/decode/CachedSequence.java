package dev.rapt.decode;

import java.util.List;

/** The blocks and the length of one sequence. */
final class CachedSequence {
  private final BlockPool pool;
  private List<Block> blocks = List.of();
  private int length;
  private boolean closed;

  CachedSequence(BlockPool pool) {
    this.pool = pool;
    pool.opened();
  }

  BlockPool pool() {
    return pool;
  }

  int length() {
    return length;
  }

  /** Its blocks in order; all are full, except perhaps the last. */
  List<Block> blocks() {
    return blocks;
  }

  boolean isClosed() {
    return closed;
  }

  /** A new sequence with the same positions, in the same blocks. */
  CachedSequence fork() {
    CachedSequence fork = new CachedSequence(pool);
    fork.become(blocks, length);
    blocks.forEach(block -> block.hold(1));
    return fork;
  }

  /** Continues with these blocks, of which it is already a holder. */
  void become(List<Block> newBlocks, int newLength) {
    blocks = List.copyOf(newBlocks);
    length = newLength;
  }

  void reset() {
    blocks.forEach(pool::release);
    become(List.of(), 0);
  }

  void close() {
    if (!closed) {
      reset();
      closed = true;
      pool.closed();
    }
  }
}
