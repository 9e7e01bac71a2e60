// An annotation has a number that is out of range.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.LayerNorm(epsilon = -1e-5) // error: [rapt/annotation-value] epsilon of Model is -1.0E-5, and must be finite and not negative
//                         ^
@Input("B, T, D")
record Model(@Shape("384") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: -1e-5 => 1e-5
