// The heads do not divide the width of a projection.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 500, H = 8")
record Model(
    @Shape("D, D") Tensor query, // error: [rapt/heads-divide] the heads do not divide query: 8 does not divide 500
    //     ^
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: H = 8 => H = 5
