// A dim is defined in terms of itself.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = D + 1") // error: [rapt/cyclic-dims] @Dims of Model sets D in terms of itself: D > D
//    ^
record Model(@Shape("D, 3") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: D = D + 1 => D = 385
