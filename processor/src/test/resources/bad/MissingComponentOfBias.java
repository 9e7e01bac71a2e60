// A bias is added to the product with a component that is not there.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 512, H = 8")
   record Model( // error: [rapt/missing-component] Model has no output, which outputBias is added to
// ^
    @Shape("D, 3*D") Tensor qkv,
    @Shape("D") Tensor outputBias) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// mend: Tensor qkv => Tensor qkv, @Shape("D, D") Tensor output
