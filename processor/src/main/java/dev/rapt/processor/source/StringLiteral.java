package dev.rapt.processor.source;

/** String literals (JLS 3.10.5). */
final class StringLiteral {
  private StringLiteral() {}

  /** The literal of a string. */
  static String of(String value) {
    StringBuilder text = new StringBuilder(value.length() + 2).append('"');
    value.codePoints().forEach(it -> append(it, text));
    return text.append('"').toString();
  }

  private static void append(int character, StringBuilder text) {
    switch (character) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (Character.isISOControl(character)) {
          text.append(String.format("\\u%04x", character));
        } else {
          text.appendCodePoint(character);
        }
      }
    }
  }
}
