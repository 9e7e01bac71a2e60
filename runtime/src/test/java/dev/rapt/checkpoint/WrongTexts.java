package dev.rapt.checkpoint;

import java.util.List;

/** Texts to put into a header where something else is expected. */
final class WrongTexts {
  /** Texts that are neither a size nor an offset. */
  static final List<String> NO_COUNTS =
      List.of(
          "-1",
          "-0",
          "1.0",
          "0.5",
          "1e2",
          "NaN",
          "Infinity",
          "-Infinity",
          "nan",
          "0x10",
          "01",
          "+1",
          "1_0",
          "\"1\"",
          "null",
          "true",
          "[]",
          "[1]",
          "{}",
          "",
          "1 1",
          "9223372036854775808",
          "-9223372036854775809",
          "18446744073709551616",
          "1" + "0".repeat(400),
          "\u0661");

  /** Texts that are not the name of a type. */
  static final List<String> NO_TYPES =
      List.of(
          "\"F31\"",
          "\"f32\"",
          "\" F32\"",
          "\"F32\\u0000\"",
          "\"\"",
          "\"float32\"",
          "32",
          "null",
          "true",
          "[\"F32\"]",
          "{}",
          "F32",
          "\"" + "F".repeat(5000) + "\"");

  private WrongTexts() {}
}
