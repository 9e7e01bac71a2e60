// The number of heads is a literal in the annotation.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "9")
@Input("B, T, D")
record Model(
    @Shape("384, 384") Tensor query, // error: [rapt/heads-divide] the heads do not divide query: 9 does not divide 384
    //     ^
    @Shape("384, 384") Tensor key,
    @Shape("384, 384") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: heads = "9" => heads = "8"
