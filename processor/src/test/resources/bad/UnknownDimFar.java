// A dim is neither set nor inferred from any shape.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H") // error: [rapt/unknown-dim] dim H of Model is not set, and cannot be inferred from any shape
//                       ^
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("D, H*K") Tensor key,
    @Shape("D, H*K") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: D = 384 => D = 384, H = 12
