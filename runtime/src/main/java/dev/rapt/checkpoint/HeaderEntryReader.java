package dev.rapt.checkpoint;

import dev.rapt.tensor.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the description of one tensor in a header, and checks all of it. */
final class HeaderEntryReader {
  private static final Set<String> KEYS = Set.of("dtype", "shape", "data_offsets");

  private final String origin;
  private final String name;
  private final long dataLength;

  private HeaderEntryReader(String origin, String name, long dataLength) {
    this.origin = origin;
    this.name = name;
    this.dataLength = dataLength;
  }

  /**
   * The entry of a name.
   *
   * @throws CheckpointException if a member is missing, unknown or of the wrong type, or the type,
   *     the shape, the offsets and the length of the data do not agree
   */
  static HeaderEntry read(String origin, String name, Json json, long dataLength) {
    return new HeaderEntryReader(origin, name, dataLength).entry(json);
  }

  private HeaderEntry entry(Json json) {
    if (!(json instanceof Json.Members members)) {
      throw invalid("an object with dtype, shape and data_offsets", json.describe());
    }
    Map<String, Json> values = members.values();
    if (!values.keySet().equals(KEYS)) {
      throw invalid("dtype, shape and data_offsets, nothing else", keys(values.keySet()));
    }
    ElementType type = type(values.get("dtype"));
    List<Long> shape = sizes("shape", values.get("shape"));
    List<Long> offsets = sizes("data_offsets", values.get("data_offsets"));
    if (offsets.size() != 2) {
      throw invalid("two data_offsets, begin and end", JsonText.cut(offsets.toString()));
    }
    HeaderEntry entry = new HeaderEntry(name, type, shape, offsets.get(0), offsets.get(1));
    requireSize(entry);
    return entry;
  }

  private ElementType type(Json json) {
    if (json instanceof Json.Text text) {
      return ElementType.named(text.value())
          .orElseThrow(() -> invalid("a known dtype, such as F32", json.describe()));
    }
    throw invalid("a dtype in quotes, such as \"F32\"", json.describe());
  }

  private List<Long> sizes(String key, Json json) {
    if (!(json instanceof Json.Elements elements)) {
      throw invalid(key + " as an array of integers", json.describe());
    }
    List<Long> sizes = new ArrayList<>();
    for (Json element : elements.values()) {
      sizes.add(size(key, element));
    }
    return sizes;
  }

  private long size(String key, Json json) {
    if (json instanceof Json.Number number
        && number.digits().chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      try {
        return Long.parseLong(number.digits());
      } catch (NumberFormatException tooLarge) {
        throw invalid(key + " within 64 bits", JsonText.cut(number.digits()));
      }
    }
    throw invalid(key + " of integers that are not negative", json.describe());
  }

  private void requireSize(HeaderEntry entry) {
    if (entry.begin() > entry.end() || entry.end() > dataLength) {
      throw invalid(
          "data_offsets in order and within the " + dataLength + " bytes of data",
          "[" + entry.begin() + ", " + entry.end() + "]");
    }
    long bytes = entry.type().bytes();
    try {
      for (long size : entry.shape()) {
        bytes = Math.multiplyExact(bytes, size);
      }
    } catch (ArithmeticException overflow) {
      throw invalid(
          "a shape whose size in bytes fits 64 bits", JsonText.cut(entry.shape().toString()));
    }
    if (bytes != entry.end() - entry.begin()) {
      throw invalid(
          bytes + " bytes for " + entry.type() + " " + JsonText.cut(entry.shape().toString()),
          (entry.end() - entry.begin())
              + ", data_offsets ["
              + entry.begin()
              + ", "
              + entry.end()
              + "]");
    }
  }

  private static String keys(Set<String> keys) {
    return keys.isEmpty()
        ? "nothing"
        : JsonText.excerpt(String.join(", ", keys.stream().sorted().toList()));
  }

  private CheckpointException invalid(String needs, String got) {
    return new CheckpointException(
        Explanation.of(
                "checkpoint-tensor",
                origin + ": the header describes " + JsonText.excerpt(name) + " wrongly")
            .with("needs", needs)
            .with("got", got)
            .with("fix", "write or download the file again; it is damaged"));
  }
}
