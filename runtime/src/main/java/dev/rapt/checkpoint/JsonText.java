package dev.rapt.checkpoint;

/** Writes strings in JSON. */
final class JsonText {
  private static final int EXCERPT = 120;

  private JsonText() {}

  /** A string in quotes, with only the necessary escapes. */
  static String quote(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int index = 0; index < value.length(); index++) {
      char character = value.charAt(index);
      switch (character) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (character < 0x20) {
            text.append(String.format("\\u%04x", (int) character));
          } else {
            text.append(character);
          }
        }
      }
    }
    return text.append('"').toString();
  }

  /**
   * A string in quotes for a message, shortened if it is long, as names in a damaged file may be.
   */
  static String excerpt(String value) {
    return value.length() <= EXCERPT
        ? quote(value)
        : quote(beginning(value)) + "... (" + value.length() + " characters)";
  }

  /** The same without quotes, if nothing in the string could break the line. */
  static String plain(String value) {
    boolean plain = !value.isEmpty() && value.chars().noneMatch(JsonText::breaks);
    return plain && value.length() <= EXCERPT ? value : excerpt(value);
  }

  /** A text without line feeds, shortened if it is long. */
  static String cut(String text) {
    return text.length() <= EXCERPT
        ? text
        : beginning(text) + "... (" + text.length() + " characters)";
  }

  private static boolean breaks(int character) {
    return Character.isISOControl(character) || character == '"' || character == '\\';
  }

  private static String beginning(String value) {
    // Not between the halves of a surrogate pair.
    int end = Character.isHighSurrogate(value.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return value.substring(0, end);
  }
}
