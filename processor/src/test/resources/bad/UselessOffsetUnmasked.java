// An offset is set, but no option depends on positions.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", memory = "M", offset = 3) // error: [rapt/useless-option] offset of Model has no effect without a mask, a window, rope or alibi
//                                                   ^
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

// fix: , offset = 3 => 
