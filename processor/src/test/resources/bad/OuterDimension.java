// The outer axis of a parameter is not the required output width.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward
@Input("B, T, D")
@Dims("D = 384, F = 1536")
record Model(
    @Shape("D, F") Tensor up,
    @Shape("F, F") Tensor down) {} // error: [rapt/outer-dimension] down does not fit the layer's input: axis 1 is 1536, needs 384
    //     ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("F, F") => @Shape("F, D")
