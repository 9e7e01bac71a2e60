package dev.rapt.attention;

/**
 * The numbers of heads that are concatenated in the features.
 *
 * @param query H, a multiple of G
 * @param keyValue G; query head {@code h} uses key and value head {@code h / (H / G)}
 */
public record HeadCounts(int query, int keyValue) {
  /** As many key and value heads as query heads. */
  public static HeadCounts of(int heads) {
    return new HeadCounts(heads, heads);
  }
}
