package dev.rapt.processor.dims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotientTest {
  private final Scope scope = new Scope();
  private final Solver solver = scope.solver;

  @BeforeEach
  void outerNamesComeFirst() {
    scope.name("D");
    scope.name("H");
  }

  @ParameterizedTest
  @CsvSource({
    "H*(D/H), D",
    "D/H*H, D",
    "D/H/2*(2*H), D",
    "(D/2)*6, 3*D",
    "H*H/H, H",
    "(D*D + D)/(D + 1), D",
    "(2*D + 4*H)/2, D + 2*H",
    "384/12, 32",
    "H*(D/H) + 3*(D/H)*H, 4*D",
  })
  void aQuotientTimesItsDivisorIsItsDividend(String text, String simplified) {
    assertThat(scope.resolved(text)).isEqualTo(simplified);
  }

  @Test
  void evaluatingSimplifiesAtOnce() {
    assertThat(scope.dim("H*(D/H)")).isEqualTo(scope.name("D"));
  }

  @Test
  void theSameDivisionIsTheSameSymbol() {
    assertThat(scope.dim("D/H")).isEqualTo(scope.dim("D / H")).isEqualTo(scope.dim("2*D/(2*H)"));
    assertThat(scope.dim("D/H")).isNotEqualTo(scope.dim("H/D"));
    assertThat(scope.dim("D/H")).hasToString("D / H");
    assertThat(scope.dim("2*(D/H)")).hasToString("2*(D / H)");
  }

  @Test
  void aQuotientResolvesWhenItsOperandsBecomeKnown() {
    scope.define("K", "D / H");
    assertThat(scope.resolved("K")).isEqualTo("D / H");
    scope.equate("D", "384");
    assertThat(solver.quotients())
        .containsExactly(
            new Quotient(
                scope.dim("K").symbols().iterator().next(),
                Dim.of(384),
                scope.name("H"),
                new Cause("K = D / H")));
    scope.equate("H", "12");
    assertThat(scope.resolved("K")).isEqualTo("32");
    assertThat(solver.quotients()).isEmpty();
  }

  @Test
  void headsTimesHeadSizeIsTheWidthWithEverythingFree() {
    scope.define("K", "D / H");
    assertThat(scope.equate("H*K", "D")).isEqualTo(Outcome.EQUAL);
    assertThat(scope.resolved("D")).isEqualTo("D");
    assertThat(solver.undecided()).isEmpty();
  }

  @Test
  void aFreshNameForAQuotientWorksAsWellAsTheQuotient() {
    scope.equate("K", "D / H");
    assertThat(scope.equate("H*K", "D")).isEqualTo(Outcome.EQUAL);
    assertThat(scope.resolved("D")).isEqualTo("D");
    scope.equate("D", "512");
    scope.equate("K", "64");
    assertThat(scope.resolved("H")).isEqualTo("8");
  }

  @Test
  void aKnownQuotientTellsItsDividend() {
    scope.define("K", "D / H");
    scope.equate("K", "64");
    assertThat(scope.resolved("D")).isEqualTo("64*H");
    scope.equate("H", "8");
    assertThat(scope.resolved("D")).isEqualTo("512");
  }

  @Test
  void aDividendThatFactorsTellsTheQuotient() {
    scope.define("K", "D / H");
    scope.equate("D", "H*M");
    assertThat(scope.resolved("K")).isEqualTo("M");
  }

  @Test
  void quotientsOfWhatTurnsOutEqualAreEqual() {
    scope.define("K", "D / H");
    scope.define("L", "E / G");
    scope.equate("E", "D");
    scope.equate("G", "H");
    assertThat(scope.resolved("L")).isEqualTo("D / H");
    assertThat(scope.equate("G*L", "D")).isEqualTo(Outcome.EQUAL);
  }

  @Test
  void quotientsAreComparedThroughTheirDefinitions() {
    scope.name("E");
    assertThat(scope.equate("(D/H)*E", "(E/H)*D")).isEqualTo(Outcome.EQUAL);
    assertThat(scope.equate("(D/H)/2", "D/(2*H)")).isEqualTo(Outcome.EQUAL);
    assertThat(scope.equate("D/(H + 1) + D/(H + 1)*H", "D")).isEqualTo(Outcome.EQUAL);
    assertThat(scope.equate("D/H", "2*D/H")).isEqualTo(Outcome.DIFFERENT);
    assertThat(solver.undecided()).isEmpty();
  }

  @Test
  void aQuotientEqualToItsDividendHasDivisorOne() {
    scope.equate("D/H", "D");
    assertThat(scope.resolved("H")).isEqualTo("1");
    assertThat(solver.undecided()).isEmpty();
  }

  @Test
  void quotientsInAKnotEnd() {
    scope.name("E");
    scope.name("G");
    scope.define("K", "D / H");
    scope.define("L", "E / G");
    scope.equate("D", "G*L");
    scope.equate("E", "H*K");
    scope.equate("H*K*L", "G*L*K");
    scope.equate("D", "E");
    assertThat(solver.conflicts()).isEmpty();
  }

  @Test
  void aChainOfNestedQuotientsStaysSmall() {
    scope.define("K", "D / (D + H)");
    for (int i = 0; i < 200; i++) {
      scope.define("K", "K / (K + 1)");
    }
    assertThat(scope.dim("K").toString()).hasSizeLessThan(100);
    scope.equate("K", "1");
  }
}
