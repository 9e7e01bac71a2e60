// A gated layer has no gate.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.FeedForward(gated = true)
@Input("B, T, D")
@Dims("D = 384, F = 1536")
    record Model( // error: [rapt/missing-component] Model has no gate, which FeedForward needs
//  ^
    @Shape("D, F") Tensor up,
    @Shape("F, D") Tensor down) {}

// fix: Tensor down => Tensor down, @Shape("D, F") Tensor gate
