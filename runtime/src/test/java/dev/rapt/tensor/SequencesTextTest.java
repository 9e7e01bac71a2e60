package dev.rapt.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a debugger shows of sequences. */
class SequencesTextTest {
  private static Sequences sequences(int width, float... values) {
    int rows = values.length / width;
    return Sequences.of(Tensor.of(values, rows, width), Offsets.ofLengths(1, rows - 1));
  }

  @Test
  void itIsTheLengthsTheWidthTheFirstNumbersAndTheRange() {
    assertThat(sequences(2, 0.5f, -1, 1 / 3f, 1e-9f, 7.25f, -20000))
        .hasToString(
            "sequences of lengths [1, 2] and width 2:"
                + " 0.5, -1, 0.3333, 1E-9, ...; min -2E+4, max 7.25");
  }

  @Test
  void fewNumbersAreShownInFull() {
    assertThat(sequences(1, 3, 4))
        .hasToString("sequences of lengths [1, 1] and width 1: 3, 4; min 3, max 4");
  }

  @Test
  void whatIsNotANumberIsCountedAndNoPartOfTheRange() {
    assertThat(sequences(2, 1, 2, 3, Float.NaN, Float.NaN, Float.POSITIVE_INFINITY))
        .asString()
        .endsWith("1, 2, 3, NaN, ...; min 1, max Infinity, 2 NaN");
    assertThat(sequences(1, Float.NaN, Float.NaN)).asString().endsWith(": NaN, NaN; 2 NaN");
  }

  @Test
  void withoutRowsThereAreNoNumbers() {
    assertThat(Sequences.of(Tensor.zeros(0, 3), Offsets.ofLengths(0)))
        .hasToString("sequences of lengths [0] and width 3: no numbers");
  }
}
