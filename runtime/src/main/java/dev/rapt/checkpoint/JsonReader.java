package dev.rapt.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON strictly by RFC 8259, without duplicate keys in an object. Nesting, arrays and the
 * number of values have limits, so that no text can exhaust the stack or the memory.
 */
final class JsonReader {
  private static final int DEPTH = 16;
  private static final int LONGEST_ARRAY = 1024;
  private static final int MOST_VALUES = 1 << 22;
  private static final int END = -1;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

  private final String text;
  private int position;
  private int count;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Parses a text.
   *
   * @throws JsonException if the text is anything but one value with optional white space around it
   */
  static Json read(String text) throws JsonException {
    JsonReader reader = new JsonReader(text);
    Json value = reader.value(0);
    reader.skipSpace();
    if (reader.peek() != END) {
      throw reader.unexpected("nothing after the value");
    }
    return value;
  }

  private Json value(int depth) throws JsonException {
    if (depth > DEPTH) {
      throw new JsonException("nested more than " + DEPTH + " levels deep", position);
    }
    if (++count > MOST_VALUES) {
      throw new JsonException("more than " + MOST_VALUES + " values", position);
    }
    skipSpace();
    return switch (peek()) {
      case '{' -> members(depth);
      case '[' -> elements(depth);
      case '"' -> new Json.Text(string());
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number();
    };
  }

  private Json members(int depth) throws JsonException {
    Map<String, Json> members = new LinkedHashMap<>();
    expect('{');
    skipSpace();
    if (take('}')) {
      return new Json.Members(members);
    }
    do {
      skipSpace();
      int start = position;
      String key = string();
      skipSpace();
      expect(':');
      if (members.put(key, value(depth + 1)) != null) {
        throw new JsonException("key " + JsonText.excerpt(key) + " occurs twice", start);
      }
      skipSpace();
    } while (take(','));
    expect('}');
    return new Json.Members(members);
  }

  private Json elements(int depth) throws JsonException {
    List<Json> elements = new ArrayList<>();
    expect('[');
    skipSpace();
    if (take(']')) {
      return new Json.Elements(elements);
    }
    do {
      if (elements.size() == LONGEST_ARRAY) {
        throw new JsonException("an array of more than " + LONGEST_ARRAY + " values", position);
      }
      elements.add(value(depth + 1));
      skipSpace();
    } while (take(','));
    expect(']');
    return new Json.Elements(elements);
  }

  private String string() throws JsonException {
    int start = position;
    expect('"');
    StringBuilder value = new StringBuilder();
    while (!take('"')) {
      int character = peek();
      if (character < 0x20) {
        throw unexpected("the end of a string");
      }
      position++;
      value.append(character == '\\' ? escape() : (char) character);
    }
    requirePairs(value, start);
    return value.toString();
  }

  private char escape() throws JsonException {
    int character = peek();
    position++;
    return switch (character) {
      case '"', '\\', '/' -> (char) character;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit();
      default -> {
        position--;
        throw unexpected("an escape");
      }
    };
  }

  private char unit() throws JsonException {
    int unit = 0;
    for (int digit = 0; digit < 4; digit++) {
      int character = peek();
      int value = character < 0x80 ? Character.digit(character, 16) : END;
      if (value < 0) {
        throw unexpected("four hexadecimal digits");
      }
      unit = unit * 16 + value;
      position++;
    }
    return (char) unit;
  }

  private void requirePairs(CharSequence value, int start) throws JsonException {
    for (int index = 0; index < value.length(); index++) {
      if (Character.isSurrogate(value.charAt(index))) {
        if (!Character.isSupplementaryCodePoint(Character.codePointAt(value, index))) {
          throw new JsonException("a string contains half of a surrogate pair", start);
        }
        index++;
      }
    }
  }

  private Json number() throws JsonException {
    Matcher matcher = NUMBER.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      throw unexpected("a value");
    }
    position = matcher.end();
    return new Json.Number(matcher.group());
  }

  private Json literal(String word) throws JsonException {
    if (!text.startsWith(word, position)) {
      throw unexpected(word);
    }
    position += word.length();
    return new Json.Literal(word);
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      position++;
    }
  }

  private int peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  private boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    position++;
    return true;
  }

  private void expect(char wanted) throws JsonException {
    if (!take(wanted)) {
      throw unexpected("'" + wanted + "'");
    }
  }

  private JsonException unexpected(String needed) {
    String got =
        peek() == END ? "the end of the text" : JsonText.quote(String.valueOf((char) peek()));
    return new JsonException("needs " + needed + ", got " + got, position);
  }
}
