// A layer that is not gated has a gate.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward
@Input("B, T, D")
@Dims("D = 384, F = 1536")
record Model(
    @Shape("D, F") Tensor gate, // error: [rapt/unknown-role] gate is not a role of FeedForward
    //                    ^
    @Shape("D, F") Tensor up,
    @Shape("F, D") Tensor down) {}

// fix: @Layer.FeedForward => @Layer.FeedForward(gated = true)
