package dev.rapt.processor.dims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictTest {
  private final Scope scope = new Scope();
  private final Solver solver = scope.solver;

  @Test
  void differentDimsAreShownResolvedWithTheirOrigins() {
    scope.equate("D", "384", "D = 384 is set in @Dims of MiniLm");
    scope.equate("D", "512", "axis 0 of query");
    assertThat(solver.conflicts())
        .containsExactly(
            new Conflict.Different(
                Dim.of(384),
                Dim.of(512),
                new Cause("axis 0 of query"),
                List.of(new Cause("D = 384 is set in @Dims of MiniLm"))));
  }

  @Test
  void theConflictHoldsTheVeryCauseThatWasGiven() {
    Cause cause = new Cause("axis 0 of query");
    solver.equate(Dim.of(1), Dim.of(2), cause);
    assertThat(solver.conflicts().get(0).cause()).isSameAs(cause);
  }

  @Test
  void anInexactQuotientNamesBothNumbersAndWhereTheyCameFrom() {
    scope.equate("D", "384", "D = 384");
    scope.equate("H", "7", "H = 7");
    scope.define("K", "D / H");
    assertThat(solver.conflicts())
        .containsExactly(
            new Conflict.Inexact(
                Dim.of(384),
                Dim.of(7),
                new Cause("K = D / H"),
                List.of(new Cause("D = 384"), new Cause("H = 7"))));
  }

  @Test
  void anInexactQuotientIsFoundWhenItsOperandsBecomeKnown() {
    scope.define("K", "D / H");
    scope.equate("H", "7");
    assertThat(solver.conflicts()).isEmpty();
    assertThat(scope.equate("D", "384")).isEqualTo(Outcome.EQUAL);
    assertThat(solver.conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            Conflict.Inexact.class,
            inexact -> {
              assertThat(inexact.dividend()).hasToString("384");
              assertThat(inexact.divisor()).hasToString("7");
            });
  }

  @Test
  void anInexactQuotientMakesNoFurtherConflicts() {
    scope.equate("D", "384");
    scope.equate("H", "7");
    scope.define("K", "D / H");
    scope.define("L", "D / H");
    scope.equate("H*K", "D");
    scope.equate("H*K", "512");
    scope.equate("K", "64");
    scope.equate("3*K + 1", "7");
    scope.equate("M", "2*K");
    assertThat(solver.conflicts()).hasSize(2).first().isInstanceOf(Conflict.Inexact.class);
    assertThat(solver.conflicts().get(1).cause()).isEqualTo(new Cause("H*K = 512"));
    assertThat(solver.undecided()).isEmpty();
  }

  @Test
  void aHeadSizeThatDoesNotExistIsInexactOnce() {
    scope.equate("H", "7");
    scope.equate("H*K", "384", "axis 1 of query");
    scope.equate("H*K", "384", "axis 1 of key");
    assertThat(solver.conflicts())
        .containsExactly(
            new Conflict.Inexact(
                Dim.of(384), Dim.of(7), new Cause("axis 1 of query"), List.of(new Cause("H = 7"))));
  }

  @Test
  void aSumThatIsNeverDivisibleIsInexact() {
    scope.dim("(2*D + 1)/2");
    assertThat(solver.conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            Conflict.Inexact.class,
            inexact -> assertThat(inexact.dividend()).hasToString("2*D + 1"));
  }

  @Test
  void aQuotientThatIsToldAnotherValueIsDifferent() {
    scope.define("K", "D / H");
    scope.equate("K", "64");
    scope.equate("H", "8");
    assertThat(scope.equate("D", "1024")).isEqualTo(Outcome.DIFFERENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3 - 5", "0 / 4", "4 / (2 - 3)", "D / 0", "D - 2*D"})
  void aDimBelowOneIsNotPositive(String text) {
    scope.dim(text);
    assertThat(solver.conflicts()).singleElement().isInstanceOf(Conflict.NotPositive.class);
  }

  @Test
  void aSymbolBelowOneIsNotPositiveAndStaysUnbound() {
    assertThat(scope.equate("D + 5", "3")).isEqualTo(Outcome.DIFFERENT);
    assertThat(scope.resolved("D")).isEqualTo("D");
    assertThat(solver.conflicts())
        .containsExactly(new Conflict.NotPositive(Dim.of(-2), new Cause("D + 5 = 3"), List.of()));
  }

  @Test
  void aDifferenceIsNotPositiveAsSoonAsItIsKnown() {
    scope.name("D");
    scope.name("H");
    scope.equate("M", "D - H", "M = D - H");
    scope.equate("D", "8", "D = 8");
    assertThat(solver.conflicts()).isEmpty();
    scope.equate("H", "8", "H = 8");
    assertThat(solver.conflicts())
        .first()
        .isEqualTo(
            new Conflict.NotPositive(
                Dim.of(0),
                new Cause("M = D - H"),
                List.of(new Cause("D = 8"), new Cause("H = 8"))));
  }

  @Test
  void whatDoesNotFitInAnIntIsAnOverflow() {
    scope.equate("D", "100000");
    scope.dim("D*D");
    scope.equate("2*H", "D*100000");
    assertThat(solver.conflicts()).isNotEmpty().allMatch(Conflict.Overflow.class::isInstance);
  }

  @Test
  void anOverflowThatComesLateIsAConflictAndNoException() {
    scope.equate("E", "D*D*D*D");
    scope.equate("F", "E*E");
    scope.equate("D", "2147483647");
    assertThat(scope.resolved("F")).isNotEmpty();
    assertThat(solver.conflicts()).isNotEmpty().allMatch(Conflict.Overflow.class::isInstance);
  }

  @Test
  void anExpressionTooLargeToExpandIsAnOverflow() {
    scope.dim("(A + B)*(C + D)*(E + F)*(G + H)*(I + J)*(K + L)*(M + N)*(O + P)*(Q + R)*(S + T)");
    assertThat(solver.conflicts()).singleElement().isInstanceOf(Conflict.Overflow.class);
  }

  @Test
  void aFailedConstraintBindsNothing() {
    scope.equate("D", "2*D");
    scope.equate("D", "5");
    assertThat(scope.resolved("D")).isEqualTo("5");
    assertThat(solver.conflicts()).hasSize(1);
  }

  @Test
  void conflictsComeInTheOrderInWhichTheyBecameCertain() {
    scope.equate("A*B", "6", "first");
    scope.equate("3", "4", "second");
    scope.equate("A", "4", "third");
    assertThat(solver.conflicts())
        .extracting(conflict -> conflict.cause().text())
        .containsExactly("second", "first");
  }
}
