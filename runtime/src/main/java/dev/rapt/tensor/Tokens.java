package dev.rapt.tensor;

import java.util.Arrays;
import java.util.List;

/**
 * A ragged batch of token ids, {@code [B, T]}: each sequence has its own length, without padding.
 */
public final class Tokens {
  private final int[] ids;
  private final Offsets offsets;

  private Tokens(int[] ids, Offsets offsets) {
    this.ids = ids;
    this.offsets = offsets;
  }

  /** A batch of the given sequences, copied. */
  public static Tokens of(int[]... sequences) {
    return of(List.of(sequences));
  }

  /** A batch of the given sequences, copied. */
  public static Tokens of(List<int[]> sequences) {
    Offsets offsets =
        Offsets.ofLengths(sequences.stream().mapToInt(sequence -> sequence.length).toArray());
    int[] ids = new int[offsets.total()];
    for (int sequence = 0; sequence < offsets.batch(); sequence++) {
      System.arraycopy(
          sequences.get(sequence), 0, ids, offsets.start(sequence), offsets.length(sequence));
    }
    return new Tokens(ids, offsets);
  }

  /** The number of sequences, B. */
  public int batch() {
    return offsets.batch();
  }

  /** Where each sequence begins. */
  public Offsets offsets() {
    return offsets;
  }

  /** The id in a row, where the rows of all sequences are counted consecutively. */
  public int id(int row) {
    return ids[row];
  }

  /** The ids of one sequence, a copy. */
  public int[] sequence(int sequence) {
    return Arrays.copyOfRange(ids, offsets.start(sequence), offsets.start(sequence + 1));
  }

  /** The same arrangement with one id for every token, for example a token type. */
  public Tokens filled(int id) {
    int[] same = new int[ids.length];
    Arrays.fill(same, id);
    return new Tokens(same, offsets);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tokens that
        && offsets.equals(that.offsets)
        && Arrays.equals(ids, that.ids);
  }

  @Override
  public int hashCode() {
    return 31 * offsets.hashCode() + Arrays.hashCode(ids);
  }

  /** The batch and the lengths. */
  @Override
  public String toString() {
    return "tokens of lengths " + offsets;
  }
}
