package dev.rapt.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.ShapeException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8*B*T + 4*B*T*T | 8*B*T + 4*B*T*T",
        "4*T*B*T+8 * T * B | 8*B*T + 4*B*T*T",
        "2*B + 3*B | 5*B",
        "2*3*B*7 | 42*B",
        "B | B",
        "1*B | B",
        "0*B + 0 | 0",
        "0 | 0",
        "5 + B + 7 | 12 + B",
        "2*B*D - 3*B - 1 | -1 - 3*B + 2*B*D",
        "B - 2*B | -B",
        "B - B | 0",
        "D2*head_size | D2*head_size"
      })
  void aTextIsBroughtIntoNormalForm(String text, String normal) {
    assertThat(Formula.of(text)).hasToString(normal);
    assertThat(Formula.of(normal)).isEqualTo(Formula.of(text)).hasSameHashCodeAs(Formula.of(text));
  }

  @Test
  void theValueIsThatOfThePolynomial() {
    assertThat(Formula.of("8*B*T + 4*B*T*T + 5").evaluate(Map.of("B", 2L, "T", 3L)))
        .isEqualTo(8 * 6 + 4 * 18 + 5);
    assertThat(Formula.ZERO.evaluate(Map.of())).isZero();
  }

  @Test
  void sumsAndProductsAreThoseOfPolynomials() {
    Formula formula = Formula.of("2*B + 3");

    assertThat(formula.plus(Formula.of("B + T"))).hasToString("3 + 3*B + T");
    assertThat(formula.times(6)).hasToString("18 + 12*B");
    assertThat(formula.times(Formula.of("B + N"))).hasToString("3*B + 3*N + 2*B*B + 2*B*N");
    assertThat(formula.times(0)).isEqualTo(Formula.ZERO);
  }

  @Test
  void namesAreThoseThatNeedAValue() {
    assertThat(Formula.of("8*T*B + 4*B + 0*X").names()).containsExactly("B", "T");
  }

  @Test
  void someValuesMayBeFilledInFirst() {
    assertThat(Formula.of("8*B*T + 4*B").substitute(Map.of("B", 2L))).hasToString("8 + 16*T");
  }

  @Test
  void aMissingValueIsNamedWithTheFormulaAndWhatIsGiven() {
    assertThatThrownBy(() -> Formula.of("8*B*T*H").evaluate(Map.of("B", 2L)))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            """
            [rapt/missing-dimension] 8*B*H*T needs a value for each name
                missing  H, T
                given    B = 2""");
  }

  @Test
  void aNumberThatDoesNotFitIsAnErrorAndNotAWrongNumber() {
    Formula cube = Formula.of("B*B*B");

    assertThatThrownBy(() -> cube.evaluate(Map.of("B", 3_000_000L)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/formula-overflow] B*B*B for B = 3000000 does not fit a long");
    assertThatThrownBy(() -> Formula.of("9223372036854775807*B + 1*B"))
        .hasMessageContaining("formula-overflow");
    assertThatThrownBy(() -> Formula.of("9223372036854775808"))
        .hasMessageContaining("formula-overflow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2*", "B + ", "2 B", "B - ", "B -- T", "(B)", "B/2", "1.5", "2B"})
  void whatIsNoSumOfProductsIsRefused(String text) {
    assertThatThrownBy(() -> Formula.of(text))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/formula-text] \"" + text + "\" is not a formula");
  }
}
