// The scale of attention is not finite.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "12", scale = 1.0 / 0) // error: [rapt/annotation-value] scale of Model is Infinity, and must be finite
//                                         ^
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

// other fix: 1.0 / 0 => 1.0 / 8
