// A dim is set and never used: a warning.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.LayerNorm
@Input("B, T, D")
@Dims("D = 384, E = 512") // warning: [rapt/unused-dim] E is set in @Dims of Model, and nothing uses it
//    ^
record Model(@Shape("D") Tensor gain) {}

// other fix: D = 384, E = 512 => D = 384
