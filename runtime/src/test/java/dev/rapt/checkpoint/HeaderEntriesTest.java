package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderEntriesTest {
  private static final String SOUND =
      "{\"x\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}}";

  @TempDir Path directory;

  private void refused(String header, int dataLength, String... facts) throws IOException {
    refused(SafetensorsFile.of(directory, header, dataLength), facts);
  }

  private void refused(Path file, String... facts) {
    assertThatThrownBy(() -> Safetensors.open(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(facts);
  }

  private static String entry(String name, String type, String shape, String offsets) {
    return "\"%s\":{\"dtype\":%s,\"shape\":%s,\"data_offsets\":%s}"
        .formatted(name, type, shape, offsets);
  }

  private static String one(String type, String shape, String offsets) {
    return "{" + entry("x", type, shape, offsets) + "}";
  }

  @Test
  void theMessageHasTheFormOfTheOthers() throws IOException {
    Path file = SafetensorsFile.of(directory, one("\"F32\"", "[2,3]", "[0,20]"), 20);
    refused(
        file,
        """
        [rapt/checkpoint-tensor] %s: the header describes "x" wrongly
            needs   24 bytes for F32 [2, 3]
            got     20, data_offsets [0, 20]
            fix     write or download the file again; it is damaged"""
            .formatted(file));
  }

  // One tensor

  @Test
  void anEntryThatIsNotAnObject() throws IOException {
    refused("{\"x\":[]}", 0, "checkpoint-tensor", "describes \"x\" wrongly", "got     an array");
    refused("{\"x\":null}", 0, "got     null");
  }

  @Test
  void anEntryWithAMissingOrUnknownMember() throws IOException {
    refused("{\"x\":{}}", 0, "needs   dtype, shape and data_offsets", "got     nothing");
    refused("{\"x\":{\"dtype\":\"F32\",\"shape\":[0]}}", 0, "got     \"dtype, shape\"");
    refused(
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0],\"stride\":[1]}}",
        0,
        "got     \"data_offsets, dtype, shape, stride\"");
  }

  @Test
  void anUnknownType() throws IOException {
    refused(one("\"F31\"", "[1]", "[0,4]"), 4, "a known dtype, such as F32", "got     \"F31\"");
    refused(one("\"f32\"", "[1]", "[0,4]"), 4, "got     \"f32\"");
    refused(one("32", "[1]", "[0,4]"), 4, "a dtype in quotes", "got     32");
  }

  @Test
  void aShapeThatIsNotAnArrayOfCounts() throws IOException {
    refused(one("\"F32\"", "\"2,3\"", "[0,24]"), 24, "shape as an array of integers");
    refused(one("\"F32\"", "[-2,-3]", "[0,24]"), 24, "not negative", "got     -2");
    refused(one("\"F32\"", "[6.0]", "[0,24]"), 24, "got     6.0");
    refused(one("\"F32\"", "[6e0]", "[0,24]"), 24, "got     6e0");
    refused(one("\"F32\"", "[\"6\"]", "[0,24]"), 24, "got     \"6\"");
    refused(one("\"F32\"", "[[6]]", "[0,24]"), 24, "got     an array");
    refused(
        one("\"F32\"", "[9223372036854775808]", "[0,24]"),
        24,
        "shape within 64 bits",
        "9223372036854775808");
  }

  @Test
  void aShapeWhoseProductOverflows() throws IOException {
    refused(
        one("\"F32\"", "[4294967296,4294967296]", "[0,0]"),
        0,
        "a shape whose size in bytes fits 64 bits",
        "got     [4294967296, 4294967296]");
    refused(one("\"F32\"", "[4611686018427387904]", "[0,0]"), 0, "fits 64 bits");
  }

  @Test
  void aShapeThatIsNotTheSizeOfTheData() throws IOException {
    refused(
        one("\"F16\"", "[2,3]", "[0,24]"),
        24,
        "needs   12 bytes for F16 [2, 3]",
        "got     24, data_offsets [0, 24]");
  }

  @Test
  void offsetsThatAreNotAnOrderedPair() throws IOException {
    refused(one("\"F32\"", "[1]", "[0]"), 4, "two data_offsets, begin and end", "got     [0]");
    refused(one("\"F32\"", "[1]", "[0,4,8]"), 8, "got     [0, 4, 8]");
    refused(one("\"F32\"", "[1]", "[4,0]"), 4, "in order", "got     [4, 0]");
    refused(one("\"F32\"", "[1]", "[-4,0]"), 4, "not negative", "got     -4");
  }

  @Test
  void offsetsBeyondTheDataAsInATruncatedFile() throws IOException {
    refused(SOUND, 23, "within the 23 bytes of data", "got     [0, 24]");
    refused(
        one("\"F32\"", "[1]", "[9223372036854775803,9223372036854775807]"),
        4,
        "within the 4 bytes of data");
  }

  // All tensors together

  @Test
  void tensorsThatOverlap() throws IOException {
    refused(
        "{"
            + entry("a", "\"F32\"", "[2]", "[0,8]")
            + ","
            + entry("b", "\"F32\"", "[2]", "[4,12]")
            + "}",
        12,
        "checkpoint-data",
        "at byte 8",
        "an overlap between \"a\" at [0, 8] and \"b\" at [4, 12]");
  }

  @Test
  void twoTensorsOverTheSameBytes() throws IOException {
    refused(
        "{"
            + entry("a", "\"F32\"", "[2]", "[0,8]")
            + ","
            + entry("b", "\"F32\"", "[2]", "[0,8]")
            + "}",
        8,
        "an overlap between \"a\" at [0, 8] and \"b\" at [0, 8]");
  }

  @Test
  void anEmptyTensorWithinAnother() throws IOException {
    refused(
        "{"
            + entry("a", "\"F32\"", "[2]", "[0,8]")
            + ","
            + entry("b", "\"F32\"", "[0]", "[4,4]")
            + "}",
        8,
        "an overlap between \"a\" at [0, 8] and \"b\" at [4, 4]");
  }

  @Test
  void aGapBetweenTensors() throws IOException {
    refused(
        "{"
            + entry("a", "\"F32\"", "[1]", "[0,4]")
            + ","
            + entry("b", "\"F32\"", "[1]", "[8,12]")
            + "}",
        12,
        "checkpoint-data",
        "at byte 4",
        "a hole between \"a\" at [0, 4] and \"b\" at [8, 12]");
  }

  @Test
  void aGapBeforeTheFirstTensor() throws IOException {
    refused(
        one("\"F32\"", "[1]", "[4,8]"),
        8,
        "a hole between the beginning of the data and \"x\" at [4, 8]");
  }

  @Test
  void bytesAfterTheLastTensor() throws IOException {
    refused(
        SOUND,
        25,
        "checkpoint-data",
        "the end of the data, at byte 24",
        "1 bytes after \"x\" at [0, 24], the data being 25 bytes");
    refused("{}", 3, "3 bytes after the beginning of the data");
  }
}
