// A dim of a layer is set to the length of a sequence, and a weight has it.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("D = 64")
@Input("B, T, D")
record Model(
    @Dims("C = 4*T") Head head) {} // error: [rapt/varying-dim] C of Head is the length of a sequence, which differs from call to call
    //    ^

@Layer.Linear
record Head(@Shape("D, C") Tensor weight, @Shape("C") Tensor bias) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Dims("C = 4*T") => @Dims("C = 4")
