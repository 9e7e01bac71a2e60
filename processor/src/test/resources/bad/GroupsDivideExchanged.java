// heads and keyValueHeads are exchanged.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "G", keyValueHeads = "H") // error: [rapt/groups-divide] the key and value heads do not divide the heads: 8 does not divide 2
//                       ^
@Input("B, T, D")
@Dims("D = 512, H = 8, G = 2, K = 64")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("D, G*K") Tensor key,
    @Shape("D, G*K") Tensor value,
    @Shape("H*K, D") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: heads = "G", keyValueHeads = "H" => heads = "H", keyValueHeads = "G"
