// A gate and the tensor it multiplies differ in width.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward(gated = true)
@Input("B, T, D")
@Dims("D = 384, F = 1536")
record Model(
    @Shape("D, F") Tensor gate,
    @Shape("D, 2*F") Tensor up, // error: [rapt/outer-dimension] up does not fit gate: axis 1 is 3072, needs 1536
    //     ^
    @Shape("F, D") Tensor down) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("D, 2*F") => @Shape("D, F")
