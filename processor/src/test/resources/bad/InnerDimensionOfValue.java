// Both sizes of value are wrong: no error at output, which fits.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Dims("D = 384, H = 8, K = D / H")
@Input("B, T, D")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("D, H*K") Tensor key,
    @Shape("512, 512") Tensor value, // error: [rapt/inner-dimension] value does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("H*K, D") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("512, 512") => @Shape("D, H*K")
