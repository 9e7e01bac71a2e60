// A size is below one.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 384, O = D - 384") // error: [rapt/not-positive] O = D - 384 is 0, and a size is at least 1
//    ^
record Model(@Shape("D, O") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: D - 384 => D - 382
