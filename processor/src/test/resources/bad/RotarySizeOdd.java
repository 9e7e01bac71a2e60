// Rotary positions need heads of an even size.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", rope = @Rope(pairing = Pairing.HALVES)) // error: [rapt/rotary-size] the rotary size 5 is odd, and features are rotated in pairs
//                                   ^
@Input("B, T, D")
@Dims("D = 40, H = 8, K = 5")
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

// fix: @Rope(pairing = Pairing.HALVES) => @Rope(pairing = Pairing.HALVES, size = "4")
