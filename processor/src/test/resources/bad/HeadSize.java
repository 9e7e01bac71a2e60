// The heads of query and key differ in size.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 512, H = 8, K = 64")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("D, H*32") Tensor key, // error: [rapt/head-size] the heads of query and key differ in size: 64 and 32
    //     ^
    @Shape("D, H*K") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("D, H*32") => @Shape("D, H*K")
