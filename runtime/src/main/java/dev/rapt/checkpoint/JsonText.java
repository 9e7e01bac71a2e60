package dev.rapt.checkpoint;

/** Strings written in JSON. */
final class JsonText {
  private static final int EXCERPT = 120;

  private JsonText() {}

  /** A string in quotes; nothing is escaped that need not be. */
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

  /** A string in quotes for a message, cut where it is long: names in a broken file may be. */
  static String excerpt(String value) {
    return value.length() <= EXCERPT
        ? quote(value)
        : quote(value.substring(0, EXCERPT)) + "... (" + value.length() + " characters)";
  }
}
