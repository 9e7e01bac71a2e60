// A separate query is declared beside qkv, which already contains it.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 384, H = 12")
record Model(
    @Shape("D, 3*D") Tensor qkv,
    @Shape("D, D") Tensor query) {} // error: [rapt/fused-and-separate] query is declared beside qkv, which contains query, key and value
    //                    ^

// other fix: qkv, => qkv) {}
// other fix: @Shape("D, D") Tensor query) {} => 
