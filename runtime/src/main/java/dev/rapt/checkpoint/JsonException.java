package dev.rapt.checkpoint;

/** A text that is not JSON. */
final class JsonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  JsonException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Where in the text, counted in characters from 0. */
  int position() {
    return position;
  }
}
