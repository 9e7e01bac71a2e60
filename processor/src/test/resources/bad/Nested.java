// In records nested in a class, a parameter has too many axes.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

final class Models {
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 384")
  record Model(Norms.Norm norm, @Repeat("2") List<Norms.Norm> norms) {}

  static final class Norms {
    @Layer.LayerNorm
    record Norm(
        @Shape("D") Tensor gain,
        @Shape("D, D") Tensor bias) {} // error: [rapt/wrong-rank] bias has 2 axes, and needs 1
        //     ^
  }

  Object use(Model model, Sequences x) {
    return Models_ModelGraph.forward(model, x);
  }

  void look(Models_ModelGraph.Trace trace) {}
}

// fix: @Shape("D, D") => @Shape("D")
