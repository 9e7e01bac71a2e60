// The shapes of key and value are copied from query.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", keyValueHeads = "G")
@Input("B, T, D")
@Dims("D = 512, H = 8, G = 2, K = 64")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("D, H*K") Tensor key, // error: [rapt/head-size] the heads of query and key differ in size: 64 and 256
    //     ^
    @Shape("D, H*K") Tensor value,
    @Shape("H*K, D") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("D, H*K") Tensor key => @Shape("D, G*K") Tensor key
// fix: @Shape("D, H*K") Tensor value => @Shape("D, G*K") Tensor value
