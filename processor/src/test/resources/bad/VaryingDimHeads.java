// The number of heads is the batch size.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "B") // error: [rapt/varying-dim] B of Model is the size of a batch, which differs from call to call
//                       ^
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value) {}

// other fix: heads = "B" => heads = "12"
