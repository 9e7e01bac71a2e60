// A component that the layer kind requires is missing.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 512, H = 8")
   record Model( // error: [rapt/missing-component] Model has no value, which Attention needs
// ^
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: Tensor output => Tensor output, @Shape("D, D") Tensor value
