// A query stands beside the projection that holds query, key and value.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 384, H = 12")
record Model(
    @Shape("D, 3*D") Tensor qkv,
    @Shape("D, D") Tensor query) {} // error: [rapt/fused-and-separate] query stands beside qkv, which holds query, key and value
    //                    ^

// mend: qkv, => qkv) {}
// mend: @Shape("D, D") Tensor query) {} => 
