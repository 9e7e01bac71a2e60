// A query fits neither its input nor the heads of the key: one error, at the query.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H", mask = Mask.CAUSAL)
@Dims("D = 384, H = 8, K = D / H")
@Input("B, T, D")
record SelfAttention(
    @Shape("512, 512") Tensor query, // error: [rapt/inner-dimension] query does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("D, H*K") Tensor key,
    @Shape("D, H*K") Tensor value,
    @Shape("H*K, D") Tensor output,
    @Shape("K") Tensor queryNorm) {}

final class User {
  Object use(SelfAttention model, Sequences x) {
    return SelfAttentionGraph.forward(model, x);
  }

  void look(SelfAttentionGraph.Trace trace) {}
}

// fix: @Shape("512, 512") => @Shape("D, H*K")
