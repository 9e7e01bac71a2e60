package dev.rapt.checkpoint;

import dev.rapt.tensor.Explanation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of a safetensors file, checked against the length of the data.
 *
 * @param metadata free text
 * @param entries the tensors in the order of their data
 */
record Header(Map<String, String> metadata, List<HeaderEntry> entries) {
  /** The key of the metadata; no tensor has this name. */
  static final String METADATA = "__metadata__";

  /**
   * Parses a header.
   *
   * @throws CheckpointException if the bytes are not a header, or the tensors do not fill the data
   *     exactly
   */
  static Header of(String origin, byte[] bytes, long dataLength) {
    Map<String, String> metadata = new LinkedHashMap<>();
    List<HeaderEntry> entries = new ArrayList<>();
    members(origin, decoded(origin, bytes))
        .forEach(
            (name, json) -> {
              if (name.equals(METADATA)) {
                metadata.putAll(metadata(origin, json));
              } else {
                entries.add(HeaderEntryReader.read(origin, name, json, dataLength));
              }
            });
    entries.sort(Comparator.comparingLong(HeaderEntry::begin).thenComparingLong(HeaderEntry::end));
    requireFilled(origin, entries, dataLength);
    return new Header(metadata, entries);
  }

  private static String decoded(String origin, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(input, output, true);
    if (result.isError()) {
      throw invalid(origin, "UTF-8", "an invalid byte at " + input.position() + " of the header");
    }
    return output.flip().toString();
  }

  private static Map<String, Json> members(String origin, String text) {
    // The format requires the brace first; white space is allowed only as padding at the end.
    if (!text.startsWith("{")) {
      throw invalid(
          origin,
          "a JSON object, '{' first",
          text.isEmpty() ? "an empty header" : JsonText.excerpt(text));
    }
    try {
      return ((Json.Members) JsonReader.read(text)).values();
    } catch (JsonException malformed) {
      throw invalid(
          origin, "JSON", malformed.getMessage() + ", at character " + malformed.position());
    }
  }

  private static Map<String, String> metadata(String origin, Json json) {
    if (!(json instanceof Json.Members members)) {
      throw invalid(origin, METADATA + " as an object of strings", json.describe());
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    members
        .values()
        .forEach(
            (key, value) -> {
              if (!(value instanceof Json.Text text)) {
                throw invalid(
                    origin,
                    METADATA + " as an object of strings",
                    value.describe() + " for " + JsonText.excerpt(key));
              }
              metadata.put(key, text.value());
            });
    return metadata;
  }

  private static void requireFilled(String origin, List<HeaderEntry> entries, long dataLength) {
    long filled = 0;
    HeaderEntry before = null;
    for (HeaderEntry entry : entries) {
      if (entry.begin() != filled) {
        String what = entry.begin() < filled ? "an overlap" : "a hole";
        throw unfilled(origin, what + " between " + place(before) + " and " + entry, filled);
      }
      filled = entry.end();
      before = entry;
    }
    if (filled != dataLength) {
      String what = (dataLength - filled) + " bytes after " + place(before);
      throw unfilled(origin, what + ", the data being " + dataLength + " bytes", filled);
    }
  }

  private static String place(@Nullable HeaderEntry entry) {
    return entry == null ? "the beginning of the data" : entry.toString();
  }

  private static CheckpointException unfilled(String origin, String got, long filled) {
    return new CheckpointException(
        Explanation.of("checkpoint-data", origin + ": the tensors do not fill the data exactly")
            .with("needs", "the next tensor, or the end of the data, at byte " + filled)
            .with("got", got)
            .with("fix", "write or download the file again; it is damaged"));
  }

  private static CheckpointException invalid(String origin, String needs, String got) {
    return new CheckpointException(
        Explanation.of("checkpoint-header", origin + ": the header cannot be read")
            .with("needs", needs)
            .with("got", got)
            .with("fix", "write or download the file again; it is damaged, or not safetensors"));
  }
}
