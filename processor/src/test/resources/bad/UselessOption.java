// An offset is set, but queries and keys are the same sequence.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", mask = Mask.CAUSAL, offset = 3) // error: [rapt/useless-option] offset of Model has no effect without memory: a sequence begins at its own position 0
//                                                         ^
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

// fix: , offset = 3 => 
