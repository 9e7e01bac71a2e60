// An annotation for layers is on a tensor.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward
@Input("B, T, D")
@Dims("D = 384, F = 1536")
record Model(
    @Shape("D, F") Tensor up,
    @Residual @Shape("F, D") Tensor down) {} // error: [rapt/misplaced-annotation] down is a tensor, and @Residual is for a layer
//  ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Residual @Shape => @Shape
