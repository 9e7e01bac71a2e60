// The window of a causal layer includes later positions.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", mask = Mask.CAUSAL, window = @Window(left = 127, right = 8)) // error: [rapt/causal-window] right of the window of Model is 8, and a causal layer sees no later key
//                                                                                     ^
@Input("B, T, D")
@Dims("D = 512, H = 8, K = 64")
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

// fix: , right = 8 => 
