// The size of the batch is set to the length of sequences.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.RmsNorm
@Dims("D = 64, B = T") // error: [rapt/varying-dim] B = T in @Dims of Model: the size of a batch is not the length of a sequence
//    ^
@Input("B, T, D")
record Model(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: "D = 64, B = T" => "D = 64"
