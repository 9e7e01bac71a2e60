// Dims of a layer are set and needed by none of its uses.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(Norm first, Norm second) {}

@Layer.LayerNorm
@Dims("H = 12, K = 32") // warning: [rapt/unused-dim] H, K are set in @Dims of Norm, and nothing uses them
//    ^
record Norm(@Shape("D") Tensor gain) {}

// other fix: @Dims("H = 12, K = 32") => @SuppressWarnings("rapt/unused-dim") @Dims("H = 12, K = 32")
