package dev.rapt.processor.dims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProvenanceTest {
  private final Scope scope = new Scope();

  private void assertCauses(String dim, String... causes) {
    assertThat(scope.solver.causes(scope.dim(dim))).extracting(Cause::text).containsExactly(causes);
  }

  @Test
  void aBoundSymbolSaysWhereItsValueCameFrom() {
    scope.equate("D", "384", "D = 384 is set in @Dims of MiniLm");
    assertCauses("D", "D = 384 is set in @Dims of MiniLm");
    assertCauses("2*D + 1", "D = 384 is set in @Dims of MiniLm");
  }

  @Test
  void aFreeSymbolAndANumberComeFromNowhere() {
    assertCauses("D");
    assertCauses("7");
  }

  @Test
  void theChainComesClosestFirst() {
    scope.equate("D", "384", "D is set");
    scope.equate("E", "D", "E follows D");
    scope.equate("F", "E", "F follows E");
    assertCauses("F", "F follows E", "E follows D", "D is set");
  }

  @Test
  void theChainDoesNotDependOnWhatWasKnownFirst() {
    scope.name("D");
    scope.name("E");
    scope.equate("F", "E", "F follows E");
    scope.equate("E", "D", "E follows D");
    scope.equate("D", "384", "D is set");
    assertCauses("F", "F follows E", "E follows D", "D is set");
  }

  @Test
  void aValueTheInnerNameGaveReachesTheOuter() {
    scope.name("D");
    scope.equate("E", "D", "E follows D");
    scope.equate("E", "384", "axis 0 of query");
    assertCauses("D", "axis 0 of query", "E follows D");
  }

  @Test
  void aQuotientComesFromItsDivisionAndItsOperands() {
    scope.equate("D", "384", "D is set");
    scope.equate("H", "12", "H is set");
    scope.define("K", "D / H");
    assertCauses("K", "K = D / H", "D is set", "H is set");
  }

  @Test
  void aProductThatSimplifiesComesFromWhatIsLeft() {
    scope.equate("D", "384", "D is set");
    scope.equate("H", "12", "H is set");
    scope.define("K", "D / H");
    assertCauses("H*K", "D is set");
  }

  @Test
  void everyCauseComesOnce() {
    scope.equate("D", "384", "D is set");
    scope.equate("E", "D + D", "E is twice D");
    assertCauses("D*E*E", "D is set", "E is twice D");
  }
}
