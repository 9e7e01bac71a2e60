package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfPrecisionTest {
  /** The same number, the sign of zero included; NaN is NaN. */
  private static void assertSame(float actual, String expected) {
    assertThat(Float.floatToIntBits(actual))
        .isEqualTo(Float.floatToIntBits(Float.parseFloat(expected)));
  }

  // Values from the tables of IEEE 754 binary16.
  @ParameterizedTest
  @CsvSource({
    "0000, 0x0p0",
    "8000, -0x0p0",
    "0001, 0x1p-24",
    "8001, -0x1p-24",
    "03ff, 0x3ffp-24",
    "0400, 0x1p-14",
    "3555, 0x1.554p-2",
    "3c00, 1",
    "3c01, 0x1.004p0",
    "c000, -2",
    "7bff, 65504",
    "fbff, -65504",
    "7c00, Infinity",
    "fc00, -Infinity",
    "7e00, NaN"
  })
  void binary16IsWidenedExactly(String bits, String value) {
    assertSame(HalfPrecision.fromBinary16((short) Integer.parseInt(bits, 16)), value);
  }

  @Test
  void allOfBinary16IsAsNumpyHasIt() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * 65536).order(ByteOrder.LITTLE_ENDIAN);
    for (int bits = 0; bits < 65536; bits++) {
      // Every NaN as the one of floatToIntBits: its other bits have no meaning.
      bytes.putInt(Float.floatToIntBits(HalfPrecision.fromBinary16((short) bits)));
    }
    CRC32 sum = new CRC32();
    sum.update(bytes.array());

    // zlib.crc32 over numpy.arange(65536, dtype=uint16).view(float16).astype(float32).
    assertThat(sum.getValue()).isEqualTo(0x3020c7a7L);
  }

  @ParameterizedTest
  @CsvSource({
    "0000, 0x0p0",
    "8000, -0x0p0",
    "0001, 0x1p-133",
    "0080, 0x1p-126",
    "3f80, 1",
    "3f81, 0x1.02p0",
    "7f7f, 0x1.fep127",
    "ff80, -Infinity",
    "7fc0, NaN"
  })
  void bfloat16IsTheUpperHalfOfSinglePrecision(String bits, String value) {
    assertSame(HalfPrecision.fromBfloat16((short) Integer.parseInt(bits, 16)), value);
  }
}
