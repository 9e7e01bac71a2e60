package dev.rapt.generate;

/** Is told each new token as it is chosen. */
public interface TokenListener {
  /**
   * A token was chosen.
   *
   * @param sequence the index of its sequence in the batch
   * @param token its id
   */
  void chosen(int sequence, int token);
}
