// A bias has no projection.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 384, H = 12")
record Model(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value,
    @Shape("D") Tensor outputBias) {} // error: [rapt/missing-component] outputBias is added to the result of output, and there is no output
    //                 ^

// fix: @Shape("D") Tensor outputBias => @Shape("D, D") Tensor output, @Shape("D") Tensor outputBias
