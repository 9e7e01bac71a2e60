// @Input has its axes in another order.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward
@Dims("D = 64, F = 256")
@Input("B, D, T") // error: [rapt/varying-dim] @Input of Model: D is the length of a sequence, and 2 weights have that size
//     ^
record Model(@Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Input("B, D, T") => @Input("B, T, D")
