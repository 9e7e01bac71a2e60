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
 * over new positions, such as a generated {@code decode}, attends to what is kept and adds to it.
 *
 * <p>Sequences of different length share one pool of blocks, whose capacity in positions is fixed.
 * Memory is taken block by block as it is used ({@link #BLOCK} positions of all layers), stays with
 * the pool after a reset, and is let go when all sequences of the pool are closed.
 *
 * <p>A cache names sequences of its pool; {@link #sequence} and {@link #join} name the same
 * sequences again, {@link #fork} and {@link #empty} make new ones. Not safe for use by several
 * threads at once, nor are caches of one pool.
 */
public final class Cache implements AutoCloseable {
  /** The positions of a block: a sequence takes memory in multiples of it. */
  public static final int BLOCK = Block.POSITIONS;

  private final BlockPool pool;
  private final List<CachedSequence> sequences;

  private Cache(BlockPool pool, List<CachedSequence> sequences) {
    this.pool = pool;
    this.sequences = List.copyOf(sequences);
  }

  /**
   * One empty sequence, with a pool of its own.
   *
   * @param capacity how many positions the pool holds
   * @throws ShapeException if less than 1
   */
  public static Cache ofPositions(int capacity) {
    return ofPositions(capacity, 1);
  }

  /**
   * Empty sequences that share a pool of their own.
   *
   * @param capacity how many positions the pool holds, those of all sequences together
   * @param sequences how many, B
   * @throws ShapeException if either is less than 1
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
   * The sequences of several caches, in order: what is decoded together. The sequences are the
   * same, not copies.
   *
   * @throws ShapeException if there are none, they are not of one pool, or one comes twice
   */
  public static Cache join(List<Cache> caches) {
    if (caches.isEmpty()) {
      throw new ShapeException(Explanation.of("cache-join", "there are no caches to join"));
    }
    BlockPool pool = caches.get(0).pool;
    List<CachedSequence> all = new ArrayList<>();
    for (int index = 0; index < caches.size(); index++) {
      if (caches.get(index).pool != pool) {
        throw new ShapeException(
            Explanation.of("cache-join", "caches of two pools cannot be joined")
                .with("cache 0", caches.get(0).toString())
                .with("cache " + index, caches.get(index).toString())
                .with("fix", "make one with empty() or fork() of the other"));
      }
      all.addAll(caches.get(index).sequences);
    }
    int distinct = new HashSet<>(all).size();
    if (distinct < all.size()) {
      throw new ShapeException(
          Explanation.of("cache-join", "a sequence comes twice among the caches to join")
              .with("sequences", Integer.toString(all.size()))
              .with("different", Integer.toString(distinct))
              .with("fix", "fork() a sequence that is to go on in two ways"));
    }
    return new Cache(pool, all);
  }

  /** The number of sequences, B. */
  public int batch() {
    return sequences.size();
  }

  /** How many positions the pool holds, those of other caches included. */
  public int capacity() {
    return pool.capacity();
  }

  /**
   * How many positions of the pool are not in use. One that forks share counts once; where it was
   * copied, since one of them grew, each copy counts.
   */
  public int free() {
    return pool.free();
  }

  /**
   * How many positions each sequence has.
   *
   * @throws ShapeException if one is closed
   */
  public Offsets lengths() {
    requireOpen();
    return Offsets.ofLengths(sequences.stream().mapToInt(CachedSequence::length).toArray());
  }

  /**
   * One of the sequences: the same, not a copy.
   *
   * @throws IndexOutOfBoundsException if there is no such sequence
   */
  public Cache sequence(int sequence) {
    return new Cache(pool, List.of(sequences.get(sequence)));
  }

  /**
   * New empty sequences in the same pool.
   *
   * @throws ShapeException if less than 1 are asked for, or this is closed
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
   * New sequences that begin as these are now. Full blocks are shared from then on; one that is not
   * full is copied when one of its sequences grows.
   *
   * @throws ShapeException if one is closed
   */
  public Cache fork() {
    requireOpen();
    pool.abandon();
    return new Cache(pool, sequences.stream().map(CachedSequence::fork).toList());
  }

  /**
   * Empties all sequences. A pool whose sequences are all empty serves any model.
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
   * Checks that new positions fit; a pass that was begun and not committed is over then.
   *
   * @param next how many are to come, for each sequence
   * @throws ShapeException if there is too little room, the batch is of another size, or a sequence
   *     is closed
   */
  public void requireRoom(Offsets next) {
    requireOpen();
    if (next.batch() != batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "the cache is for a batch of another size")
              .with("cache", batch() + " sequences")
              .with("got", next.batch() + " sequences, of lengths " + next)
              .with("fix", "take the cache's sequences with sequence() and join()"));
    }
    pool.abandon();
    Room.of(sequences, next).requireIn(pool);
  }

  /**
   * Begins a pass over new positions, in place of one that was begun and not committed, in this or
   * another cache of the pool. Nothing changes until {@link Decoding#commit}.
   *
   * @param next how many positions are to come, for each sequence; 0 is allowed
   * @throws ShapeException as {@link #requireRoom}; nothing has changed then
   */
  public Decoding begin(Offsets next) {
    requireRoom(next);
    Decoding decoding = new Decoding(pool, lengths(), next);
    pool.begin(decoding);
    decoding.reserve(sequences);
    return decoding;
  }

  /** Closes the sequences, which so are closed in every cache that names them. */
  @Override
  public void close() {
    pool.abandon();
    sequences.forEach(CachedSequence::close);
  }

  /** The sequences and the room. */
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
                .with("fix", "use the cache before close(), or make another"));
      }
    }
  }

  private static List<CachedSequence> made(int count, Supplier<CachedSequence> sequence) {
    return Stream.generate(sequence).limit(count).toList();
  }
}
