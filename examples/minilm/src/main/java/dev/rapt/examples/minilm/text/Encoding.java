package dev.rapt.examples.minilm.text;

/**
 * A text as token ids.
 *
 * @param ids the ids, from {@code [CLS]} to {@code [SEP]}; read only
 * @param length the number of ids of the whole text, more than {@code ids} has if it was truncated
 */
public record Encoding(int[] ids, int length) {
  /** Whether the end of the text was left out. */
  public boolean truncated() {
    return length > ids.length;
  }
}
