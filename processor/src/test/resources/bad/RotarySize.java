// The rotary size is odd.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", rope = @Rope(pairing = Pairing.HALVES, size = "R")) // error: [rapt/rotary-size] the rotary size 31 is odd, and features are rotated in pairs
//                                                                          ^
@Input("B, T, D")
@Dims("D = 512, H = 8, K = 64, R = 31")
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

// fix: R = 31 => R = 30
