// The number of heads is zero.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "0") // error: [rapt/not-positive] heads of Model is 0, and a size is at least 1
//                       ^
@Input("B, T, D")
record Model(
    @Shape("384, 384") Tensor query,
    @Shape("384, 384") Tensor key,
    @Shape("384, 384") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: "0" => "12"
