// Dims are defined in terms of each other, so neither has a value.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 2*K, K = D / 2") // error: [rapt/cyclic-dims] @Dims of Model sets D in terms of itself: D > K > D
//    ^
record Model(@Shape("D, K") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: D = 2*K => D = 384
