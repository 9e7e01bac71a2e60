// An optional member has two values.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "12", scale = {0.5, 0.25}) // error: [rapt/annotation-value] scale of Model has 2 values, and takes one
//                                     ^
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

// other fix: {0.5, 0.25} => 0.5
