// Both sizes of up are wrong: no error at down, which fits.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward
@Dims("D = 384")
@Input("B, T, D")
record Model(
    @Shape("512, 2048") Tensor up, // error: [rapt/inner-dimension] up does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("4*D, D") Tensor down) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("512, 2048") => @Shape("D, 4*D")
