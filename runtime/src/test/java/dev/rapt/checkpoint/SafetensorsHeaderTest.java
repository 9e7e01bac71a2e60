package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsHeaderTest {
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
  void theValidFileThatTheOthersAreDerivedFromIsRead() throws IOException {
    Path file = SafetensorsFile.of(directory, SOUND + "   ", 24);
    assertThat(Safetensors.open(file).names()).containsExactly("x");
  }

  // The frame

  @Test
  void aFileShorterThanTheLengthOfItsHeader() throws IOException {
    refused(
        Files.write(directory.resolve("cut"), new byte[5]),
        "checkpoint-header",
        "at least 8 bytes",
        "got     5 bytes");
    refused(Files.write(directory.resolve("empty"), new byte[0]), "got     0 bytes");
  }

  @Test
  void aHeaderLongerThanTheFile() throws IOException {
    byte[] text = SOUND.getBytes(StandardCharsets.UTF_8);
    refused(
        SafetensorsFile.of(directory, text.length + 25L, text, new byte[24]),
        "checkpoint-header",
        "within the file of " + (8 + text.length + 24),
        "a header of " + (text.length + 25) + " bytes");
  }

  @Test
  void aHeaderWhoseLengthOverflowsALong() throws IOException {
    refused(
        SafetensorsFile.of(directory, -1, SOUND.getBytes(StandardCharsets.UTF_8), new byte[24]),
        "a header of 18446744073709551615 bytes");
    refused(
        SafetensorsFile.of(directory, Long.MAX_VALUE, new byte[0], new byte[24]),
        "a header of 9223372036854775807 bytes");
  }

  @Test
  void aHeaderLongerThanOneHundredMillionBytes() throws IOException {
    Path file = SafetensorsFile.of(directory, 100_000_001, new byte[0], new byte[0]);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }
    refused(file, "a header of at most 100000000 bytes", "a header of 100000001 bytes");
  }

  @Test
  void aLengthThatEndsWithinTheHeader() throws IOException {
    byte[] text = SOUND.getBytes(StandardCharsets.UTF_8);
    refused(
        SafetensorsFile.of(directory, 20, text, new byte[24]),
        "checkpoint-header",
        "needs   JSON",
        "the end of the text",
        "at character 20");
  }

  @Test
  void aLengthOfZero() throws IOException {
    refused(SafetensorsFile.of(directory, 0, new byte[0], new byte[0]), "an empty header");
  }

  @Test
  void bytesThatAreNotUtf8() throws IOException {
    byte[] text = SOUND.getBytes(StandardCharsets.UTF_8);
    text[2] = (byte) 0xff;
    refused(
        SafetensorsFile.of(directory, text.length, text, new byte[24]),
        "checkpoint-header",
        "needs   UTF-8",
        "an invalid byte at 2 of the header");
  }

  @Test
  void aTruncatedCharacter() throws IOException {
    byte[] text = (SOUND + "\u00e9").getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(text, text.length - 1);
    refused(
        SafetensorsFile.of(directory, cut.length, cut, new byte[24]),
        "needs   UTF-8",
        "an invalid byte at " + SOUND.length());
  }

  // The JSON

  @Test
  void aHeaderThatIsNotAnObject() throws IOException {
    refused("[1]", 0, "needs   a JSON object, '{' first", "got     \"[1]\"");
    refused(" {}", 0, "'{' first");
    refused("\uFEFF{}", 0, "'{' first");
  }

  @Test
  void aHeaderThatIsNotJson() throws IOException {
    refused("{'x':1}", 0, "needs   JSON", "needs '\"', got \"'\", at character 1");
    refused(SOUND + "{}", 24, "needs nothing after the value", "at character " + SOUND.length());
    refused("{\"x\":{\"dtype\":\"F32\",}}", 0, "needs '\"', got \"}\"");
  }

  @Test
  void aDuplicateTensor() throws IOException {
    String entry = entry("x", "\"F32\"", "[1]", "[0,4]");
    refused("{" + entry + "," + entry + "}", 4, "key \"x\" occurs twice, at character 54");
  }

  @Test
  void aDuplicateMember() throws IOException {
    refused(
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"shape\":[1],\"data_offsets\":[0,4]}}",
        4,
        "key \"shape\" occurs twice");
  }

  @Test
  void nestingTooDeep() throws IOException {
    String deep = "[".repeat(100_000);
    refused("{\"x\":" + deep + "}", 0, "nested more than 16 levels deep");
    refused("{\"x\":" + "{\"x\":".repeat(100_000) + "}", 0, "nested more than 16 levels deep");
  }

  @Test
  void anArrayThatIsTooLong() throws IOException {
    refused(
        one("\"F32\"", "[" + "1,".repeat(2000) + "1]", "[0,4]"),
        4,
        "an array of more than 1024 values");
  }

  // The metadata

  @Test
  void metadataThatIsNotAMapOfStrings() throws IOException {
    refused("{\"__metadata__\":[]}", 0, "__metadata__ as an object of strings", "got     an array");
    refused("{\"__metadata__\":null}", 0, "got     null");
    refused("{\"__metadata__\":{\"epoch\":3}}", 0, "got     3 for \"epoch\"");
    refused("{\"__metadata__\":{\"a\":{}}}", 0, "got     an object for \"a\"");
  }

  @Test
  void aNameFromADamagedFileIsQuotedAndShortenedInTheMessage() throws IOException {
    refused("{\"a\\nb\":1}", 0, "describes \"a\\nb\" wrongly");
    refused("{\"" + "n".repeat(5000) + "\":1}", 0, "n\"... (5000 characters)");
  }
}
