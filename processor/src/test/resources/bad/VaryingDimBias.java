// A bias has the size of the batch, and the weight that it is added to has a number.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward
@Dims("D = 64, F = 256")
@Input("B, T, D")
record Model(
    @Shape("D, F") Tensor up,
    @Shape("B") Tensor upBias, // error: [rapt/varying-dim] B of Model is the size of a batch, which differs from call to call
    //     ^
    @Shape("F, D") Tensor down) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("B") => @Shape("F")
