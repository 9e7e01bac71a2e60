// The base of rotary positions is not positive.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", rope = @Rope(pairing = Pairing.HALVES, base = 0)) // error: [rapt/annotation-value] base of Model is 0.0, and must be finite and above 0
//                                                                          ^
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

// fix: base = 0 => base = 10000
