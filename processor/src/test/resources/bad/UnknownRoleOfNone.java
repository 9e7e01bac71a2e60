// A layer kind without parameters has one.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.UnitNorm
@Input("B, T, 384")
record Model(
    @Shape("384") Tensor gain) {} // error: [rapt/unknown-role] gain is not a role of UnitNorm, which has no parameters
    //                   ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("384") Tensor gain => 
