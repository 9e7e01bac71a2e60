// Both sizes of down are wrong: one error, whose fix has both.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward
@Dims("D = 384, F = 1536")
@Input("B, T, D")
record Model(
    @Shape("D, F") Tensor up,
    @Shape("2048, 512") Tensor down) {} // error: [rapt/inner-dimension] down does not fit its input: axis 0 is 2048, needs 1536
    //     ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: "2048, 512" => "F, D"
