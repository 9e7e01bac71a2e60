package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsReadTest {
  @TempDir Path directory;

  private StoredTensor only(String type, String shape, byte[] data) throws IOException {
    String header =
        "{\"x\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[0,%d]}}"
            .formatted(type, shape, data.length);
    return Safetensors.open(SafetensorsFile.of(directory, header, data)).find("x").orElseThrow();
  }

  @Test
  void aFileOfTheFormatsOwnImplementationIsRead() throws IOException {
    Path file = directory.resolve("golden.safetensors");
    Files.write(file, Golden.BYTES);

    SafetensorsCheckpoint checkpoint = Safetensors.open(file);

    assertThat(checkpoint.metadata()).isEqualTo(Map.of("format", "pt"));
    assertThat(checkpoint.names()).containsExactly("a", "b.weight", "\u00e9\"\n");
    assertThat(checkpoint.find("a").orElseThrow().read()).isEqualTo(Tensor.of(new float[] {3}, 1));
    assertThat(checkpoint.find("b.weight").orElseThrow().read())
        .isEqualTo(Tensor.of(new float[] {1, -2, 0.5f}, 1, 3));
    assertThat(checkpoint.find("\u00e9\"\n").orElseThrow().read()).isEqualTo(Tensor.zeros(0, 2));
    assertThat(checkpoint.find("c")).isEmpty();
  }

  @Test
  void anEmptyHeaderIsACheckpointOfNothing() throws IOException {
    SafetensorsCheckpoint checkpoint = Safetensors.open(SafetensorsFile.of(directory, "{}", 0));

    assertThat(checkpoint.names()).isEmpty();
    assertThat(checkpoint.metadata()).isEmpty();
  }

  @Test
  void aScalarHasNoAxes() throws IOException {
    StoredTensor scalar = only("F32", "[]", SafetensorsFile.floats(2.5f));

    assertThat(scalar.shape()).isEmpty();
    assertThat(scalar.read()).isEqualTo(Tensor.of(new float[] {2.5f}));
  }

  @Test
  void halfPrecisionIsWidened() throws IOException {
    StoredTensor half = only("F16", "[3]", SafetensorsFile.shorts(0x3c00, 0xc000, 0x7bff));

    assertThat(half.read()).isEqualTo(Tensor.of(new float[] {1, -2, 65504}, 3));
  }

  @Test
  void brainFloatsAreWidened() throws IOException {
    StoredTensor brain = only("BF16", "[3]", SafetensorsFile.shorts(0x3f80, 0xc000, 0x4049));

    assertThat(brain.read()).isEqualTo(Tensor.of(new float[] {1, -2, 3.140625f}, 3));
  }

  @Test
  void integersAreReadExactlyAndRounded() throws IOException {
    StoredTensor integers =
        only("I64", "[1,3]", SafetensorsFile.longs(-5, 16_777_217, Long.MAX_VALUE));

    assertThat(integers.readLongs()).containsExactly(-5, 16_777_217, Long.MAX_VALUE);
    assertThat(integers.read()).isEqualTo(Tensor.of(new float[] {-5, 16_777_216, 0x1p63f}, 1, 3));
  }

  @Test
  void booleansAreReadAsBytes() throws IOException {
    StoredTensor mask = only("BOOL", "[2,2]", new byte[] {1, 0, 0, 1});

    assertThat(mask.readBytes()).containsExactly(1, 0, 0, 1);
  }

  @Test
  void bitsOfNanStay() throws IOException {
    float[] values =
        only(
                "F32",
                "[4]",
                HexFormat.of().parseHex("0100c07f" + "000080ff" + "00000080" + "01000000"))
            .read()
            .values();

    assertThat(Float.floatToRawIntBits(values[0])).isEqualTo(0x7fc00001);
    assertThat(values[1]).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(Float.floatToRawIntBits(values[2])).isEqualTo(0x80000000);
    assertThat(values[3]).isEqualTo(Float.MIN_VALUE);
  }

  @Test
  void aTypeThatCannotBeReadIsNamedWithThoseThatCan() throws IOException {
    StoredTensor doubles = only("F64", "[2]", new byte[16]);

    assertThat(doubles.type()).isEqualTo(ElementType.F64);
    assertThatThrownBy(doubles::read)
        .isInstanceOf(CheckpointException.class)
        .hasMessage(
            """
            [rapt/checkpoint-type] %s: "x" is of a type that cannot be read this way
                needs   F32, F16, BF16 or I64
                got     F64 [2]"""
                .formatted(directory.resolve("model.safetensors")));
    assertThatThrownBy(doubles::readLongs).hasMessageContaining("needs   I64");
    assertThatThrownBy(doubles::readBytes).hasMessageContaining("needs   BOOL, U8 or I8");
  }

  @Test
  void tensorsAreReadInTheOrderOfTheDataWhateverThatOfTheHeader() throws IOException {
    String header =
        "{\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]},"
            + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
    SafetensorsCheckpoint checkpoint =
        Safetensors.open(SafetensorsFile.of(directory, header, SafetensorsFile.floats(1, 2)));

    assertThat(checkpoint.names()).containsExactly("a", "b");
    assertThat(checkpoint.find("b").orElseThrow().read().get(0)).isEqualTo(2f);
  }

  @Test
  void elementsAreReadAcrossTheWindowsThatAFileIsMappedIn() throws IOException {
    String header =
        "{\"m\":{\"dtype\":\"BOOL\",\"shape\":[3],\"data_offsets\":[0,3]},"
            + "\"f\":{\"dtype\":\"F32\",\"shape\":[9],\"data_offsets\":[3,39]},"
            + "\"h\":{\"dtype\":\"F16\",\"shape\":[5],\"data_offsets\":[39,49]},"
            + "\"i\":{\"dtype\":\"I64\",\"shape\":[4],\"data_offsets\":[49,81]}}";
    ByteBuffer data = ByteBuffer.allocate(81).order(ByteOrder.LITTLE_ENDIAN);
    data.put(new byte[] {1, 0, 1}).put(SafetensorsFile.floats(1, 2, 3, 4, 5, 6, 7, 8, 9));
    data.put(SafetensorsFile.shorts(0x3c00, 0x4000, 0x4200, 0x4400, 0x4500));
    data.put(SafetensorsFile.longs(-1, 2, -3, 4));
    Path file = SafetensorsFile.of(directory, header, data.array());

    for (int window = 8; window < 90; window++) {
      SafetensorsCheckpoint checkpoint = SafetensorsReader.open(file, window);

      assertThat(checkpoint.find("m").orElseThrow().readBytes()).containsExactly(1, 0, 1);
      assertThat(checkpoint.find("f").orElseThrow().read().values())
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertThat(checkpoint.find("h").orElseThrow().read().values()).containsExactly(1, 2, 3, 4, 5);
      assertThat(checkpoint.find("i").orElseThrow().readLongs()).containsExactly(-1, 2, -3, 4);
    }
  }

  @Test
  void aTensorMayBeBeyondTwoGibibytes() throws IOException {
    long before = (1L << 31) + 4096;
    String header =
        "{\"large\":{\"dtype\":\"U8\",\"shape\":[%d],\"data_offsets\":[0,%d]},"
                .formatted(before, before)
            + "\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[%d,%d]}}"
                .formatted(before, before + 8);
    Path file = SafetensorsFile.of(directory, header, 0);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.seek(8 + header.getBytes(StandardCharsets.UTF_8).length + before);
      sparse.write(SafetensorsFile.floats(6, 7));
    }

    SafetensorsCheckpoint checkpoint = Safetensors.open(file);

    assertThat(checkpoint.find("x").orElseThrow().read())
        .isEqualTo(Tensor.of(new float[] {6, 7}, 2));
    assertThatThrownBy(() -> checkpoint.find("large").orElseThrow().readBytes())
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("\"large\" is more elements than an array can hold")
        .hasMessageContaining("U8 [" + before + "]");
  }

  @Test
  void aMissingFileIsACheckpointExceptionWithItsCause() {
    Path file = directory.resolve("none.safetensors");

    assertThatThrownBy(() -> Safetensors.open(file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("[rapt/checkpoint-file] " + file + " cannot be read")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void aDirectoryIsNotACheckpoint() {
    assertThatThrownBy(() -> Safetensors.open(directory))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("[rapt/checkpoint-file] " + directory + " cannot be read");
  }
}
