// normEpsilon is set, but there is no query or key norm.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", normEpsilon = 1e-5) // error: [rapt/useless-option] normEpsilon of Model has no effect without queryNorm or keyNorm
//                                          ^
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

// fix: , normEpsilon = 1e-5 => 
