// A wrong outer axis is reported at the bias, and not again at the matrix that follows.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward
@Dims("D = 64, F = 256, E = 128")
@Input("B, T, D")
record Model(
    @Shape("D, E") Tensor up,
    @Shape("F") Tensor upBias, // error: [rapt/bias-size] upBias does not fit up: axis 0 is 256, needs 128
    //     ^
    @Shape("F, D") Tensor down) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: D = 64, F = 256, E = 128 => D = 64, F = 256
// other fix: @Shape("D, E") => @Shape("D, F")
