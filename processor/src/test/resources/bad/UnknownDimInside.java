// A dim is set by one that is not set: one error, for the latter.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H") // error: [rapt/unknown-dim] dim H of Model is not set, and cannot be inferred from any shape
//                       ^
@Dims("D = 64, K = D / H")
@Input("B, T, D")
record Model(
    @Shape("D, H*K") Tensor query,
    @Shape("D, H*K") Tensor key,
    @Shape("D, H*K") Tensor value,
    @Shape("H*K, D") Tensor output) {}

// other fix: "D = 64, K = D / H" => "D = 64, H = 4, K = D / H"
