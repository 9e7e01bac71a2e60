package dev.rapt.attention;

/**
 * The sizes of the keys and values of one position.
 *
 * @param heads the key/value heads, G
 * @param keySize the features of a key head, K
 * @param valueSize the features of a value head, E
 */
public record PageShape(int heads, int keySize, int valueSize) {
  /** The sizes of given keys and values. */
  public static PageShape of(KeyValues keyValues) {
    return new PageShape(keyValues.key().heads(), keyValues.key().size(), keyValues.value().size());
  }

  @Override
  public String toString() {
    return heads + " heads, keys of size " + keySize + ", values of size " + valueSize;
  }
}
