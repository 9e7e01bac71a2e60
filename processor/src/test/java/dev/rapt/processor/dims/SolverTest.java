package dev.rapt.processor.dims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolverTest {
  private final Scope scope = new Scope();
  private final Solver solver = scope.solver;

  @Test
  void anUnknownTakesTheValueItIsEquatedWith() {
    assertThat(scope.equate("D", "512")).isEqualTo(Outcome.EQUAL);
    assertThat(scope.resolved("2*D + 1")).isEqualTo("1025");
  }

  @Test
  void theNewestUnknownFollowsTheOlder() {
    scope.name("D");
    scope.equate("E", "D");
    scope.equate("F", "E");
    assertThat(scope.resolved("F")).isEqualTo("D");
  }

  @Test
  void aLinearUnknownIsSolvedThroughItsCoefficient() {
    scope.equate("8*K + 12", "524");
    assertThat(scope.resolved("K")).isEqualTo("64");
  }

  @Test
  void whatDividesEveryTermIsDividedOut() {
    scope.equate("H*K", "H*G*2");
    assertThat(scope.resolved("G")).isEqualTo("G");
    assertThat(scope.resolved("K")).isEqualTo("2*G");
  }

  @Test
  void anUnknownIsSolvedThroughACoefficientThatCannotBeZero() {
    scope.equate("(H + 1)*K", "H*M*M + M*M");
    assertThat(scope.resolved("K")).isEqualTo("M*M");
  }

  @Test
  void aCoefficientThatMayBeZeroIsNotDividedBy() {
    scope.name("H");
    scope.name("G");
    assertThat(scope.equate("(H - G)*M*M", "(H - G)*N*N")).isEqualTo(Outcome.UNKNOWN);
    assertThat(solver.undecided()).hasSize(1);
  }

  @Test
  void aConstraintIsSolvedWhenMoreIsKnown() {
    assertThat(scope.equate("H*K", "512")).isEqualTo(Outcome.UNKNOWN);
    assertThat(solver.undecided())
        .containsExactly(new Equality(scope.dim("H*K"), Dim.of(512), new Cause("H*K = 512")));
    scope.equate("H", "8");
    assertThat(scope.resolved("K")).isEqualTo("64");
    assertThat(solver.undecided()).isEmpty();
  }

  @Test
  void aConstraintIsSolvedWhenTwoOfItsUnknownsTurnOutToBeOne() {
    scope.equate("2*A", "3*B + C*C");
    scope.equate("A", "B");
    scope.equate("C", "2");
    assertThat(solver.conflicts()).hasSize(1);

    Scope other = new Scope();
    other.equate("3*A", "2*B + C*C");
    other.equate("C", "2");
    other.equate("A", "B");
    assertThat(other.resolved("A")).isEqualTo("4");
  }

  @ParameterizedTest
  @CsvSource({
    "D, D, EQUAL",
    "D*(H + 1), D*H + D, EQUAL",
    "D, 2*D, DIFFERENT",
    "D + 1, D, DIFFERENT",
    "D + 3, 3, DIFFERENT",
    "2*D, 7, DIFFERENT",
    "2*D + 4*H, 7, DIFFERENT",
    "D + H, 1, DIFFERENT",
    "D*D, D*H*D*2, DIFFERENT",
    "D*D, H*H, UNKNOWN",
    "D*H, 6, UNKNOWN",
    "3, 4, DIFFERENT",
  })
  void equateAnswersAtOnce(String left, String right, Outcome outcome) {
    assertThat(scope.equate(left, right)).isEqualTo(outcome);
    assertThat(solver.conflicts()).hasSize(outcome == Outcome.DIFFERENT ? 1 : 0);
    assertThat(solver.undecided()).hasSize(outcome == Outcome.UNKNOWN ? 1 : 0);
  }

  @Test
  void aValueToldAfterItsFactorsIsKnownEverywhere() {
    scope.equate("D", "H*K");
    assertThat(scope.equate("D", "384")).isEqualTo(Outcome.UNKNOWN);
    assertThat(scope.resolved("4*D")).isEqualTo("1536");
    assertThat(scope.equate("H*K", "384")).isEqualTo(Outcome.EQUAL);
    assertThat(scope.equate("D", "512")).isEqualTo(Outcome.DIFFERENT);
    assertThat(scope.equate("D*K", "384*32")).isEqualTo(Outcome.EQUAL);
    assertThat(scope.resolved("H")).isEqualTo("12");
    assertThat(solver.undecided()).isEmpty();
  }

  @Test
  void whatAnEquationSimplifiedIsSolvedWhenTheEquationIs() {
    scope.equate("J*E", "F*D");
    scope.equate("J*E*E", "36");
    scope.equate("J*E", "6");
    scope.equate("D", "F*D");
    assertThat(scope.resolved("D")).isEqualTo("6");
    assertThat(scope.resolved("E")).isEqualTo("6");
    assertThat(scope.resolved("J")).isEqualTo("1");
  }

  @Test
  void whatStaysOpenIsResolvedAsFarAsPossible() {
    scope.equate("A*B", "C*C + D");
    scope.equate("E*E", "A*B*C");
    scope.equate("A", "2");
    scope.equate("C", "3");
    assertThat(solver.undecided())
        .extracting(open -> open.left() + " = " + open.right())
        .containsExactly("E*E = 6*B");
    assertThat(scope.resolved("D")).isEqualTo("2*B - 9");
  }
}
