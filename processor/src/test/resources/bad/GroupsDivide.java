// The key and value heads do not divide the query heads.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "8", keyValueHeads = "3") // error: [rapt/groups-divide] the key and value heads do not divide the heads: 3 does not divide 8
//                                            ^
@Input("B, T, D")
@Dims("D = 512, K = 64")
record Model(
    @Shape("D, 8*K") Tensor query,
    @Shape("D, 3*K") Tensor key,
    @Shape("D, 3*K") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: keyValueHeads = "3" => keyValueHeads = "4"
// other fix: @Shape("D, 3*K") Tensor key => @Shape("D, 4*K") Tensor key
// other fix: @Shape("D, 3*K") Tensor value => @Shape("D, 4*K") Tensor value
