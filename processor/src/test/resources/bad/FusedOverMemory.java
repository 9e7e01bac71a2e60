// Query, key and value are fused, but key and value read a memory.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", memory = "M")
@Input("B, T, D")
@Dims("D = 512, H = 8, K = 64, M = 512")
record Model(@Shape("D, 3*H*K") Tensor qkv) {} // error: [rapt/fused-over-memory] qkv projects one input, and key and value read a memory here
//                                     ^

final class User {
  Object use(Model model, Sequences x, Sequences memory) {
    return ModelGraph.forward(model, x, memory);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("D, 3*H*K") Tensor qkv => @Shape("D, H*K") Tensor query, @Shape("M, H*K") Tensor key, @Shape("M, H*K") Tensor value
