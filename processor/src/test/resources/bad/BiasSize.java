// A bias is not as wide as the result it is added to.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward
@Input("B, T, D")
@Dims("D = 384, F = 1536")
record Model(
    @Shape("D, F") Tensor up,
    @Shape("D") Tensor upBias, // error: [rapt/bias-size] upBias does not fit up: axis 0 is 384, needs 1536
    //     ^
    @Shape("F, D") Tensor down) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("D") => @Shape("F")
