// Two layers add no level to the checkpoint names of their tensors, which then collide.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Stored("") Norm first,
    @Stored("") Norm second) {} // error: [rapt/stored-name] first.gain and second.gain have the same name in a checkpoint: gain
    //               ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

// other fix: @Stored("") Norm second => Norm second
