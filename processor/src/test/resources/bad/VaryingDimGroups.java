// A number of key and value heads is the size of the batch.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", keyValueHeads = "B") // error: [rapt/varying-dim] B of Model is the size of a batch, which differs from call to call
//                                            ^
@Dims("D = 64, H = 4, K = D / H")
@Input("B, T, D")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("D, 2*K") Tensor key,
    @Shape("D, 2*K") Tensor value,
    @Shape("H*K, D") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: keyValueHeads = "B" => keyValueHeads = "2"
