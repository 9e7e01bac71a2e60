package dev.rapt.tensor;

/**
 * Keys that queries attend to by position alone: query {@code i} attends to the keys {@code i +
 * lower <= j <= i + upper}. The ranges move forward from one query to the next.
 *
 * @param lower the least {@code j - i}
 * @param upper the greatest {@code j - i}
 */
public record Band(long lower, long upper) {
  /** Beyond every position, and small enough that sums do not overflow. */
  private static final long FAR = Long.MAX_VALUE / 8;

  /** Every query attends to every key. */
  public static final Band ALL = new Band(-FAR, FAR);

  /** Keys up to the position of the query, which is {@code i + offset}. */
  public static Band causal(int offset) {
    return new Band(-FAR, offset);
  }

  /**
   * Keys around the position of the query, which is its index.
   *
   * @param left how far back; -1 = unbounded
   * @param right how far ahead; -1 = unbounded
   */
  public static Band window(int left, int right) {
    return new Band(left < 0 ? -FAR : -left, right < 0 ? FAR : right);
  }

  /** The keys that both contain. */
  public Band and(Band other) {
    return new Band(Math.max(lower, other.lower), Math.min(upper, other.upper));
  }

  /** The same keys for queries that are counted from a later one, the new query 0. */
  public Band from(int query) {
    return new Band(lower + query, upper + query);
  }

  /** The band with queries and keys exchanged. */
  public Band transposed() {
    return new Band(-upper, -lower);
  }

  /** The first key that a query attends to. */
  public int first(int query, int keys) {
    return (int) Math.min(keys, Math.max(0, query + lower));
  }

  /** The key after the last one that a query attends to; {@link #first} if it attends to none. */
  public int end(int query, int keys) {
    return (int) Math.max(first(query, keys), Math.min(keys, query + upper + 1));
  }

  /** Whether every query attends to every key. */
  public boolean covers(int queries, int keys) {
    return queries == 0 || (first(queries - 1, keys) == 0 && end(0, keys) == keys);
  }
}
