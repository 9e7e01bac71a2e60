// A record of tensors is declared as a sequence of layers: one error.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("D = 64, F = 256")
@Input("B, T, D")
record Model(
    @Shape("D, F") Tensor up, // error: [rapt/component-type] up has type Tensor, and a Sequential takes layers only
    //                    ^
    @Shape("F, D") Tensor down) {}

// other fix: @Layer.Sequential => @Layer.FeedForward
