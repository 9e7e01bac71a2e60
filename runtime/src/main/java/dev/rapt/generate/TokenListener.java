package dev.rapt.generate;

/** Receives each new token as it is chosen. */
public interface TokenListener {
  /**
   * Called when a token is chosen.
   *
   * @param sequence the index of its sequence in the batch
   * @param token its id
   */
  void chosen(int sequence, int token);
}
