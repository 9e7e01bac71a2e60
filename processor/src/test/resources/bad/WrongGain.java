// A gain of another width comes before a feed-forward layer: one error, none at the matrices.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("D = 64, F = 256, E = 128")
@Input("B, T, D")
record Model(Norm norm, Mlp mlp, Norm last) {}

@Layer.LayerNorm
record Norm(
    @Shape("E") Tensor gain, // error: [rapt/inner-dimension] gain does not fit its input: axis 0 is 128, needs 64
    //     ^
    @Shape("D") Tensor bias) {}

@Layer.FeedForward
record Mlp(
    @Shape("D, F") Tensor up,
    @Shape("F") Tensor upBias,
    @Shape("F, D") Tensor down,
    @Shape("D") Tensor downBias) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: D = 64, F = 256, E = 128 => D = 64, F = 256
// other fix: @Shape("E") => @Shape("D")
