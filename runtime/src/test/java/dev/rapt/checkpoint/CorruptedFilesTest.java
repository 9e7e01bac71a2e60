package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every valid file, damaged in one way at every possible place. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorruptedFilesTest {
  private static final long SMALL = 1 << 20;
  private static final int LEAST = 5000;
  private static int count;

  @TempDir Path directory;

  /**
   * Loads the classes that the first error needs, so that their memory is not counted for a file.
   */
  @BeforeAll
  static void loadClasses(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("model.safetensors"), new byte[9]);
    assertThat(catchThrowable(() -> Safetensors.open(file)))
        .isInstanceOf(CheckpointException.class);
  }

  /** As stated in {@code docs/errors.md}. */
  @Test
  @Order(Integer.MAX_VALUE)
  void thereAreThousandsOfMutations() {
    System.out.println(count + " corrupted safetensors files, each refused");
    assertThat(count).isGreaterThan(LEAST);
  }

  /** Opens the bytes as a file, which must be rejected, and returns the message. */
  private String refused(byte[] bytes, String... facts) throws IOException {
    count++;
    Path file = Files.write(directory.resolve("model.safetensors"), bytes);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Throwable thrown = catchThrowable(() -> Safetensors.open(file));
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(thrown)
        .as("%s", new String(bytes, StandardCharsets.UTF_8))
        .isInstanceOf(CheckpointException.class)
        .hasMessageStartingWith("[rapt/checkpoint-")
        .hasMessageContaining(file.toString());
    for (String fact : facts) {
      assertThat(thrown.getMessage()).contains(fact);
    }
    assertThat(thrown.getMessage()).hasSizeLessThan(2000);
    assertThat(allocated).isLessThan(SMALL + 12L * bytes.length);
    return thrown.getMessage();
  }

  private interface Place {
    DescribedTensor put(DescribedTensor tensor, String text);
  }

  private void everywhere(Place place, List<String> texts) throws IOException {
    for (List<DescribedTensor> sound : ValidFiles.ALL) {
      for (int index = 0; index < sound.size(); index++) {
        for (String text : texts) {
          DescribedTensor wrong = place.put(sound.get(index), text);
          String message =
              refused(
                  ValidFiles.bytes(
                      ValidFiles.with(sound, index, wrong), ValidFiles.dataLength(sound)));
          assertThat(message)
              .satisfiesAnyOf(
                  it -> assertThat(it).contains("checkpoint-tensor", wrongly(wrong)),
                  it -> assertThat(it).contains("checkpoint-header", "at character"));
        }
      }
    }
  }

  private static String wrongly(DescribedTensor tensor) {
    return "\"" + tensor.name() + "\" wrongly";
  }

  @Test
  void theFilesAreValidBeforeTheyAreMutated() throws IOException {
    for (List<DescribedTensor> sound : ValidFiles.ALL) {
      byte[] bytes = ValidFiles.bytes(sound, ValidFiles.dataLength(sound));
      Path file = Files.write(directory.resolve("model.safetensors"), bytes);
      assertThat(Safetensors.open(file).names())
          .containsExactlyElementsOf(sound.stream().map(DescribedTensor::name).toList());
    }
  }

  @Test
  void aSizeThatIsNotACount() throws IOException {
    everywhere(
        (tensor, text) -> tensor.withShape(text),
        WrongTexts.NO_COUNTS.stream().filter(text -> !text.isEmpty()).toList());
    everywhere((tensor, text) -> tensor.withShape("2", text, "3"), WrongTexts.NO_COUNTS);
  }

  @Test
  void anOffsetThatIsNotACount() throws IOException {
    everywhere((tensor, text) -> tensor.withOffsets(text, tensor.end()), WrongTexts.NO_COUNTS);
    everywhere((tensor, text) -> tensor.withOffsets(tensor.begin(), text), WrongTexts.NO_COUNTS);
  }

  @Test
  void aTypeThatIsNotAnElementType() throws IOException {
    everywhere(DescribedTensor::withType, WrongTexts.NO_TYPES);
  }

  @Test
  void sizesThatAreNotThoseOfTheData() throws IOException {
    List<String> sizes =
        List.of("1000000", "2147483647", "2147483648", "4294967296", "9223372036854775807");
    everywhere((tensor, text) -> tensor.withShape(text), sizes);
    everywhere((tensor, text) -> tensor.withShape(text, text), sizes);
    everywhere((tensor, text) -> tensor.withShape("3", text, "5"), sizes);
  }

  @Test
  void offsetsBeyondTheData() throws IOException {
    List<String> offsets =
        List.of(
            "1000000", "2147483648", "4294967296", "9223372036854775800", "9223372036854775807");
    everywhere((tensor, text) -> tensor.withOffsets(tensor.begin(), text), offsets);
    everywhere((tensor, text) -> tensor.withOffsets(text, text), offsets);
    everywhere((tensor, text) -> tensor.withOffsets(text, tensor.end()), offsets);
  }

  @Test
  void aFileTruncatedAnywhere() throws IOException {
    for (List<DescribedTensor> sound : ValidFiles.ALL) {
      byte[] bytes = ValidFiles.bytes(sound, ValidFiles.dataLength(sound));
      for (int length = 0; length < bytes.length; length++) {
        refused(Arrays.copyOf(bytes, length), "needs", "got");
      }
    }
  }

  @Test
  void aFileWithTrailingBytes() throws IOException {
    for (List<DescribedTensor> sound : ValidFiles.ALL) {
      byte[] bytes = ValidFiles.bytes(sound, ValidFiles.dataLength(sound));
      for (int more : new int[] {1, 2, 7, 8, 9, 4096, 100_000}) {
        refused(
            Arrays.copyOf(bytes, bytes.length + more), "checkpoint-data", more + " bytes after");
      }
    }
  }

  @Test
  void anyOtherLengthOfTheHeader() throws IOException {
    for (List<DescribedTensor> sound : ValidFiles.ALL) {
      byte[] bytes = ValidFiles.bytes(sound, ValidFiles.dataLength(sound));
      long right = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
      List<Long> lengths = new ArrayList<>();
      for (long length = 0; length < bytes.length + 20; length++) {
        lengths.add(length);
      }
      for (int bit = 0; bit < 64; bit++) {
        lengths.add(right ^ 1L << bit);
        lengths.add(1L << bit);
        lengths.add((1L << bit) - 1);
      }
      lengths.removeIf(length -> length == right);
      for (long length : lengths) {
        byte[] lying = bytes.clone();
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);
        refused(lying, "checkpoint-header");
      }
    }
  }

  @Test
  void invalidTextAnywhereInTheHeader() throws IOException {
    for (List<DescribedTensor> sound : ValidFiles.ALL) {
      byte[] bytes = ValidFiles.bytes(sound, ValidFiles.dataLength(sound));
      int end = bytes.length - ValidFiles.dataLength(sound);
      for (int position = 8; position < end; position++) {
        for (int wrong : new int[] {0x00, 0x0a, 0x1f, 0xff, 0xc0, 0xf8}) {
          byte[] changed = bytes.clone();
          changed[position] = (byte) wrong;
          refused(changed, "checkpoint-");
        }
      }
    }
  }

  @Test
  void missingDuplicateAndUnknownMembers() throws IOException {
    List<String> keys = List.of("dtype", "shape", "data_offsets");
    for (List<DescribedTensor> sound : ValidFiles.ALL) {
      String header = ValidFiles.header(sound);
      for (String key : keys) {
        for (String other :
            List.of("", "Dtype", "shape ", "offsets", "dtype", "shape", "\\u0000")) {
          if (!other.equals(key)) {
            String changed =
                header.replaceFirst("\"" + key + "\"", "\"" + other.replace("\\", "\\\\") + "\"");
            refused(ValidFiles.bytes(changed, ValidFiles.dataLength(sound)), "checkpoint-");
          }
        }
        String doubled =
            header.replaceFirst("\"" + key + "\":", "\"" + key + "\":0,\"" + key + "\":");
        refused(
            ValidFiles.bytes(doubled, ValidFiles.dataLength(sound)),
            "key \"" + key + "\" occurs twice");
        String escaped =
            "\"\\\\u00"
                + Integer.toHexString(key.charAt(0))
                + key.substring(1)
                + "\":0,\""
                + key
                + "\":";
        refused(
            ValidFiles.bytes(
                header.replaceFirst("\"" + key + "\":", escaped), ValidFiles.dataLength(sound)),
            "key \"" + key + "\" occurs twice");
      }
    }
  }

  @Test
  void twoTensorsWithTheSameName() throws IOException {
    for (List<DescribedTensor> sound : ValidFiles.ALL) {
      for (DescribedTensor tensor : sound) {
        List<DescribedTensor> doubled = new ArrayList<>(sound);
        doubled.add(tensor);
        refused(
            ValidFiles.bytes(doubled, ValidFiles.dataLength(sound)),
            "key \"" + tensor.name() + "\" occurs twice");
      }
    }
  }

  @Test
  void tensorsThatOverlapOrLeaveGaps() throws IOException {
    for (List<DescribedTensor> sound : ValidFiles.ALL) {
      int length = ValidFiles.dataLength(sound);
      for (int index = 0; index < sound.size(); index++) {
        DescribedTensor tensor = sound.get(index);
        int begin = Integer.parseInt(tensor.begin());
        int end = Integer.parseInt(tensor.end());
        for (int shift = -begin; end + shift <= length + 8; shift++) {
          if (shift != 0 && begin < end) {
            DescribedTensor moved = tensor.withOffsets("" + (begin + shift), "" + (end + shift));
            refused(
                ValidFiles.bytes(
                    ValidFiles.with(sound, index, moved), Math.max(length, end + shift)),
                "checkpoint-data",
                "needs   the next tensor, or the end of the data, at byte");
          }
        }
      }
    }
  }

  @Test
  void nestingOfAnyDepthBeyondTheFormats() throws IOException {
    for (String open : List.of("[", "{\"a\":")) {
      for (int depth : new int[] {1, 2, 8, 15, 16, 17, 100, 10_000, 150_000}) {
        refused(ValidFiles.bytes("{\"x\":" + open.repeat(depth), 0), "checkpoint-header");
      }
    }
    for (int depth : new int[] {1, 2, 8, 14}) {
      refused(
          ValidFiles.bytes("{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}", 0),
          "describes \"x\" wrongly",
          "got     an array");
    }
  }
}
