// A dim is neither set nor inferred from any shape; its name is close to another.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384, Heads = 12")
record Model(Attention attention) {}

@Layer.Attention(heads = "Head") // error: [rapt/unknown-dim] dim Head of Attention is not set, and cannot be inferred from any shape: did you mean Heads?
//                       ^
record Attention(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: "Head" => "Heads"
