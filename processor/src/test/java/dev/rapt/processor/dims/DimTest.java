package dev.rapt.processor.dims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DimTest {
  private final Symbol d = new Symbol(0, "D");
  private final Symbol h = new Symbol(1, "H");
  private final Dim dimD = Dim.of(d);
  private final Dim dimH = Dim.of(h);
  private final Dim one = Dim.of(1);

  @Test
  void dimsAreEqualWhereTheyAreTheSamePolynomial() {
    Dim square = dimD.plus(one).times(dimD.plus(one));
    Dim expanded = dimD.times(dimD).plus(Dim.of(2).times(dimD)).plus(one);
    assertThat(square).isEqualTo(expanded).hasSameHashCodeAs(expanded);
    assertThat(square).isNotEqualTo(dimD);
  }

  @Test
  void symbolsOfTheSameNameAreDifferent() {
    assertThat(Dim.of(new Symbol(2, "D"))).isNotEqualTo(dimD);
  }

  @Test
  void theTextIsReadableAndDoesNotDependOnTheOrderOfOperations() {
    assertThat(dimH.times(dimD)).hasToString("D*H");
    assertThat(one.plus(dimD.times(Dim.of(2)))).hasToString("2*D + 1");
    assertThat(one.minus(dimD)).hasToString("1 - D");
    assertThat(Dim.of(0).minus(dimD)).hasToString("-D");
    assertThat(Dim.of(0).minus(dimD).minus(Dim.of(2))).hasToString("-D - 2");
    assertThat(dimD.minus(dimD)).hasToString("0");
    assertThat(Dim.of(384)).hasToString("384");
    assertThat(dimH.plus(dimD).plus(dimD.times(dimD))).hasToString("D*D + D + H");
  }

  @Test
  void onlyADimWithoutSymbolsIsConstant() {
    assertThat(Dim.of(7).constant()).hasValue(7);
    assertThat(dimD.minus(dimD).constant()).hasValue(0);
    assertThat(dimD.plus(one).constant()).isEmpty();
    assertThat(dimH.times(dimD).symbols()).containsExactly(d, h);
  }

  @Test
  void evaluatingNeedsAValueForEverySymbol() {
    Dim dim = dimD.times(dimH).minus(one);
    assertThat(dim.evaluate(Map.of(d, 5L, h, 3L))).isEqualTo(14);
    assertThatThrownBy(() -> dim.evaluate(Map.of(d, 5L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no value for H in D*H - 1");
  }

  @Test
  void overflowIsAnException() {
    Dim large = Dim.of(Long.MAX_VALUE);
    assertThatThrownBy(() -> large.plus(one)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> large.times(large)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> large.times(dimD).evaluate(Map.of(d, 2L)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aPolynomialThatGrowsWithoutBoundIsAnException() {
    assertThatThrownBy(
            () -> {
              Dim power = dimD.plus(dimH).plus(one);
              for (int i = 0; i < 60; i++) {
                power = power.times(power);
              }
            })
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void arithmeticAgreesWithTheArithmeticOfValues() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      Map<Symbol, Long> values = Map.of(d, random.nextLong(1, 9), h, random.nextLong(1, 9));
      Dim dim = one;
      long value = 1;
      for (int step = 0; step < 6; step++) {
        Symbol symbol = random.nextBoolean() ? d : h;
        long number = random.nextLong(-3, 4);
        Dim operand = Dim.of(symbol).plus(Dim.of(number));
        long operandValue = values.get(symbol) + number;
        switch (random.nextInt(3)) {
          case 0 -> {
            dim = dim.plus(operand);
            value += operandValue;
          }
          case 1 -> {
            dim = dim.minus(operand);
            value -= operandValue;
          }
          default -> {
            dim = dim.times(operand);
            value *= operandValue;
          }
        }
      }
      assertThat(dim.evaluate(values)).isEqualTo(value);
    }
  }
}
