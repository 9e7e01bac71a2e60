// The gain of the key norm has the size of all heads together, not of one.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 512, H = 8, K = 64")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("D, H*K") Tensor key,
    @Shape("D, H*K") Tensor value,
    @Shape("K") Tensor queryNorm,
    @Shape("H*K") Tensor keyNorm) {} // error: [rapt/head-norm] keyNorm does not fit a head: axis 0 is 512, needs 64
    //     ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("H*K") Tensor keyNorm => @Shape("K") Tensor keyNorm
