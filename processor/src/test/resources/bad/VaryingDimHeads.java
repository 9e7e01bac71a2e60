// There are as many heads as vectors in a batch.
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

// mend: heads = "B" => heads = "12"
