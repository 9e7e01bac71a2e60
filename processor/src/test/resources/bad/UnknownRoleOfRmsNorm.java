// RMSNorm, which has no bias, has one.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.RmsNorm
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Shape("D") Tensor gain,
    @Shape("D") Tensor bias) {} // error: [rapt/unknown-role] bias is not a role of RmsNorm
    //                 ^

// fix: @Layer.RmsNorm => @Layer.LayerNorm
