// The shape of value is copied from query.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", keyValueHeads = "G")
@Input("B, T, D")
@Dims("D = 512, H = 8, G = 2, K = 64")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("D, G*K") Tensor key,
    @Shape("D, H*K") Tensor value, // error: [rapt/outer-dimension] value does not fit output: the 8 heads are 2048 wide together, and output takes 512
    //     ^
    @Shape("H*K, D") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("D, H*K") Tensor value => @Shape("D, G*K") Tensor value
