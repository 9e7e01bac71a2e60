package dev.rapt.decode;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ShapeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The keys and values of one or more sequences, for every attention layer of a causal model. A pass
 * over new positions, such as a generated {@code decode}, attends to them and appends its own.
 *
 * <p>Sequences of different length share one pool of blocks, whose capacity in positions is fixed.
 * Memory is allocated as needed, in blocks of {@link #BLOCK} positions of all layers. The pool
 * keeps it after a reset, and releases it when all of its sequences are closed.
 *
 * <p>A cache is a list of sequences of its pool: {@link #sequence} and {@link #join} return caches
 * of the same sequences, {@link #fork} and {@link #empty} create new ones. Neither a cache nor
 * several caches of one pool may be used by several threads at once.
 */
public final class Cache implements AutoCloseable {
  /** The number of positions in a block: the memory of a sequence is a multiple of it. */
  public static final int BLOCK = Block.POSITIONS;

  private final BlockPool pool;
  private final List<CachedSequence> sequences;

  private Cache(BlockPool pool, List<CachedSequence> sequences) {
    this.pool = pool;
    this.sequences = List.copyOf(sequences);
  }

  /**
   * One empty sequence with a new pool.
   *
   * @param capacity the capacity of the pool in positions
   * @throws ShapeException if the capacity is below 1
   */
  public static Cache ofPositions(int capacity) {
    return ofPositions(capacity, 1);
  }

  /**
   * Empty sequences that share a new pool.
   *
   * @param capacity the capacity of the pool in positions, those of all sequences together
   * @param sequences the number of sequences, B
   * @throws ShapeException if either is below 1
   */
  public static Cache ofPositions(int capacity, int sequences) {
    if (capacity < 1 || sequences < 1) {
      throw new ShapeException(
          Explanation.of("cache-size", "a cache needs at least one position and one sequence")
              .with("positions", Integer.toString(capacity))
              .with("sequences", Integer.toString(sequences)));
    }
    BlockPool pool = new BlockPool(capacity);
    return new Cache(pool, made(sequences, () -> new CachedSequence(pool)));
  }

  /**
   * The sequences of several caches, in order, to be decoded together. They are the same sequences,
   * not copies.
   *
   * @throws ShapeException if there are none, they belong to different pools, or a sequence occurs
   *     twice
   */
  public static Cache join(List<Cache> caches) {
    if (caches.isEmpty()) {
      throw new ShapeException(Explanation.of("cache-join", "no caches are given to join"));
    }
    BlockPool pool = caches.get(0).pool;
    List<CachedSequence> all = new ArrayList<>();
    for (int index = 0; index < caches.size(); index++) {
      if (caches.get(index).pool != pool) {
        throw new ShapeException(
            Explanation.of("cache-join", "caches of different pools cannot be joined")
                .with("cache 0", caches.get(0).toString())
                .with("cache " + index, caches.get(index).toString())
                .with("fix", "create the sequences with empty() or fork() of one cache"));
      }
      all.addAll(caches.get(index).sequences);
    }
    int distinct = new HashSet<>(all).size();
    if (distinct < all.size()) {
      throw new ShapeException(
          Explanation.of("cache-join", "a sequence occurs twice among the caches to join")
              .with("sequences", Integer.toString(all.size()))
              .with("different", Integer.toString(distinct))
              .with("fix", "fork() a sequence to continue it in two ways"));
    }
    return new Cache(pool, all);
  }

  /** The number of sequences, B. */
  public int batch() {
    return sequences.size();
  }

  /** The capacity of the pool in positions, including those of other caches. */
  public int capacity() {
    return pool.capacity();
  }

  /**
   * The number of free positions of the pool. A position that forks share counts once; if it was
   * copied because one of them grew, each copy counts.
   */
  public int free() {
    return pool.free();
  }

  /**
   * The number of positions of each sequence.
   *
   * @throws ShapeException if one is closed
   */
  public Offsets lengths() {
    requireOpen();
    return Offsets.ofLengths(sequences.stream().mapToInt(CachedSequence::length).toArray());
  }

  /**
   * A cache of one of the sequences, which is not copied.
   *
   * @throws IndexOutOfBoundsException if there is no such sequence
   */
  public Cache sequence(int sequence) {
    return new Cache(pool, List.of(sequences.get(sequence)));
  }

  /**
   * New empty sequences in the same pool.
   *
   * @throws ShapeException if the count is below 1, or a sequence is closed
   */
  public Cache empty(int count) {
    requireOpen();
    if (count < 1) {
      throw new ShapeException(
          Explanation.of("cache-size", "a cache needs at least one sequence")
              .with("sequences", Integer.toString(count)));
    }
    return new Cache(pool, made(count, () -> new CachedSequence(pool)));
  }

  /**
   * New sequences with the same content. Full blocks are shared; the last block, if it is not full,
   * is copied when one of its sequences grows.
   *
   * @throws ShapeException if one is closed
   */
  public Cache fork() {
    requireOpen();
    pool.abandon();
    return new Cache(pool, sequences.stream().map(CachedSequence::fork).toList());
  }

  /**
   * Empties all sequences. When all sequences of a pool are empty, it can be used with another
   * model.
   *
   * @throws ShapeException if one is closed
   */
  public void reset() {
    requireOpen();
    pool.abandon();
    sequences.forEach(CachedSequence::reset);
  }

  /**
   * Empties one sequence.
   *
   * @throws IndexOutOfBoundsException if there is no such sequence
   * @throws ShapeException if it is closed
   */
  public void reset(int sequence) {
    sequence(sequence).reset();
  }

  /**
   * Checks that new positions fit. A pass that is not committed ends.
   *
   * @param next the number of new positions of each sequence
   * @throws ShapeException if there is too little room, the batch size differs, or a sequence is
   *     closed
   */
  public void requireRoom(Offsets next) {
    requireOpen();
    if (next.batch() != batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "the cache has another batch size")
              .with("cache", batch() + " sequences")
              .with("got", next.batch() + " sequences, of lengths " + next)
              .with("fix", "select sequences of the cache with sequence() and join()"));
    }
    pool.abandon();
    Room.of(sequences, next).requireIn(pool);
  }

  /**
   * Begins a pass over new positions. A pass of this pool that is not committed ends. Nothing
   * changes until {@link Decoding#commit}.
   *
   * @param next the number of new positions of each sequence; 0 is allowed
   * @throws ShapeException as {@link #requireRoom} does; then nothing has changed
   */
  public Decoding begin(Offsets next) {
    requireRoom(next);
    Decoding decoding = new Decoding(pool, lengths(), next);
    pool.begin(decoding);
    decoding.reserve(sequences);
    return decoding;
  }

  /** Closes the sequences, also for every other cache that contains them. */
  @Override
  public void close() {
    pool.abandon();
    sequences.forEach(CachedSequence::close);
  }

  /** The lengths of the sequences and the free positions. */
  @Override
  public String toString() {
    String lengths = isClosed() ? "closed" : "of lengths " + lengths();
    return batch()
        + " sequences "
        + lengths
        + ", "
        + free()
        + " of "
        + capacity()
        + " positions free";
  }

  private boolean isClosed() {
    return sequences.stream().anyMatch(CachedSequence::isClosed);
  }

  private void requireOpen() {
    for (int index = 0; index < sequences.size(); index++) {
      if (sequences.get(index).isClosed()) {
        throw new ShapeException(
            Explanation.of("cache-closed", "sequence " + index + " of the cache is closed")
                .with("fix", "use the cache before close(), or create another"));
      }
    }
  }

  private static List<CachedSequence> made(int count, Supplier<CachedSequence> sequence) {
    return Stream.generate(sequence).limit(count).toList();
  }
}
