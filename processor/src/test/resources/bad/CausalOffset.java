// A causal layer over a memory does not specify the position of its first query.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", mask = Mask.CAUSAL, memory = "M") // error: [rapt/causal-offset] Model is causal over a memory, and does not specify where in it the queries begin
//                                       ^
@Input("B, T, D")
@Dims("D = 512, H = 8, K = 64, M = 384")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("M, H*K") Tensor key,
    @Shape("M, H*K") Tensor value) {}

final class User {
  Object use(Model model, Sequences x, Sequences memory) {
    return ModelGraph.forward(model, x, memory);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: mask = Mask.CAUSAL => mask = Mask.CAUSAL, offset = 0
