// A record has the components of another kind: one error for all of them.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Dims("D = 64, F = 256")
@Input("B, T, D")
record Model(
    @Shape("D, F") Tensor up, // error: [rapt/unknown-role] up is not a role of Linear
    //                    ^
    @Shape("F, D") Tensor down) {}

// other fix: @Layer.Linear => @Layer.FeedForward
