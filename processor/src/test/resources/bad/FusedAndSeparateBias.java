// A separate bias of the key is declared beside qkv.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 384, H = 12")
record Model(
    @Shape("D, 3*D") Tensor qkv,
    @Shape("D") Tensor keyBias) {} // error: [rapt/fused-and-separate] keyBias is declared beside qkv, whose bias is qkvBias
    //                 ^

// other fix: @Shape("D") Tensor keyBias => @Shape("3*D") Tensor qkvBias
