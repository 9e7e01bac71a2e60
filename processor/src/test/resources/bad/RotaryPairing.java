// The pairing of rotary positions is not specified.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", rope = @Rope(base = 1e6)) // error: [rapt/rotary-pairing] rope of Model does not specify which features of a head are rotated together
//                                   ^
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

// fix: @Rope(base = 1e6) => @Rope(base = 1e6, pairing = Pairing.HALVES)
