package dev.rapt.attention;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON objects of strings and numbers, as in the metadata of the cases. */
final class FlatJson {
  private static final Pattern MEMBER =
      Pattern.compile("\\s*\"(\\w+)\"\\s*:\\s*(?:\"([^\"\\\\]*)\"|(-?[0-9][0-9.eE+-]*))\\s*(,|$)");

  private FlatJson() {}

  static Map<String, String> read(String text) {
    String inner = text.strip();
    if (!inner.startsWith("{") || !inner.endsWith("}")) {
      throw new IllegalArgumentException("not a JSON object: " + text);
    }
    inner = inner.substring(1, inner.length() - 1);
    Map<String, String> members = new LinkedHashMap<>();
    Matcher matcher = MEMBER.matcher(inner);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      members.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
      end = matcher.end();
    }
    if (!inner.substring(end).isBlank()) {
      throw new IllegalArgumentException("not an object of strings and numbers: " + text);
    }
    return members;
  }
}
