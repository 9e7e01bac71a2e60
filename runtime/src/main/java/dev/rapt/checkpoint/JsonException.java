package dev.rapt.checkpoint;

/** A text that is not JSON. */
final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  JsonException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** The position in the text, in characters from 0. */
  int position() {
    return position;
  }
}
