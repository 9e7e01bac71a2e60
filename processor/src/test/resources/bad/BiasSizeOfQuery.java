// A query and its bias have sizes for another width: one error, none at the key.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Dims("D = 384, H = 8, K = D / H")
@Input("B, T, D")
record Model(
    @Shape("512, 512") Tensor query, // error: [rapt/inner-dimension] query does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("512") Tensor queryBias,
    @Shape("D, H*K") Tensor key,
    @Shape("D, H*K") Tensor value,
    @Shape("H*K, D") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: "512, 512" => "D, H*K"
// other fix: @Shape("512") => @Shape("H*K")
