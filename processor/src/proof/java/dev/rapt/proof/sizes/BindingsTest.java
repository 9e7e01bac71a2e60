package dev.rapt.proof.sizes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Randoms;
import org.junit.jupiter.api.Test;

/** One class for each record and binding. */
class BindingsTest {
  private final Bindings model = BindingsGraph.initialize(Randoms.of(1));

  @Test
  void twoBindingsOfOneRecordAreTwoClasses() {
    assertThat(BindingsGraph.Mlp.F).isEqualTo(8);
    assertThat(BindingsGraph.Mlp2.F).isEqualTo(16);
  }

  @Test
  void twoUsesWithOneBindingShareAClass() {
    BindingsGraph.Trace trace = BindingsGraph.trace(model, Inputs.vectors(4, 2).vectors());
    BindingsGraph.Mlp.Trace narrow = trace.narrow();
    BindingsGraph.Mlp.Trace same = trace.same();
    BindingsGraph.Mlp2.Trace wide = trace.wide();
    assertThat(narrow.activated().width()).isEqualTo(8);
    assertThat(same.activated().width()).isEqualTo(8);
    assertThat(wide.activated().width()).isEqualTo(16);
  }
}
