// A projection of the memory does not fit it.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", memory = "M")
@Input("B, T, D")
@Dims("D = 512, H = 8, K = 64, M = 384")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("M, H*K") Tensor key,
    @Shape("D, H*K") Tensor value) {} // error: [rapt/inner-dimension] value does not fit its input: axis 0 is 512, needs 384
    //     ^

final class User {
  Object use(Model model, Sequences x, Sequences memory) {
    return ModelGraph.forward(model, x, memory);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("D, H*K") Tensor value => @Shape("M, H*K") Tensor value
