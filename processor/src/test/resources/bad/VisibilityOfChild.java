// A layer of a root is nested in a private class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

final class Models {
  @Layer.Sequential
  @Input("B, T, D")
  record Model(Hidden.Norm norm) {}

  private static final class Hidden {
    @Layer.LayerNorm
    record Norm( // error: [rapt/visibility] Norm is in Hidden, which is private: the generated class cannot access it
//  ^
        @Shape("384") Tensor gain) {}
  }

  Object use(Model model, Sequences x) {
    return Models_ModelGraph.forward(model, x);
  }

  void look(Models_ModelGraph.Trace trace) {}
}

// fix: private static => static
