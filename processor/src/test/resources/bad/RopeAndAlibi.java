// Attention has both rotary positions and ALiBi.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", rope = @Rope(pairing = Pairing.HALVES), alibi = true) // error: [rapt/rope-and-alibi] Model has rope and alibi, and a layer takes one of them
//                                                                            ^
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

// fix: , alibi = true => 
