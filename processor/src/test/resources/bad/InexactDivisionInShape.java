// A division in a shape has a remainder.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 385")
record Model(
    @Shape("D, D/2") Tensor weight) {} // error: [rapt/inexact-division] D / 2 is not a whole number: 2 does not divide 385
    //     ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: D = 385 => D = 386
