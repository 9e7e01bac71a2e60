package dev.rapt.checkpoint;

import java.util.List;
import java.util.Map;

/** A value in JSON (RFC 8259). */
sealed interface Json {
  /** Members in the order of the text. */
  record Members(Map<String, Json> values) implements Json {}

  /** A list of values. */
  record Elements(List<Json> values) implements Json {}

  /** A string, its escapes resolved. */
  record Text(String value) implements Json {}

  /** A number as it is written. */
  record Number(String digits) implements Json {}

  /** {@code true}, {@code false} or {@code null}. */
  record Literal(String word) implements Json {}

  /** A description for messages. */
  default String describe() {
    if (this instanceof Members) {
      return "an object";
    }
    if (this instanceof Elements) {
      return "an array";
    }
    if (this instanceof Text text) {
      return JsonText.excerpt(text.value());
    }
    return this instanceof Number number ? JsonText.cut(number.digits()) : ((Literal) this).word();
  }
}
