// Two layers have the same checkpoint name.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Stored("norm") Norm first,
    @Stored("norm") Norm second) {} // error: [rapt/stored-name] first.gain and second.gain have the same name in a checkpoint: norm.gain
    //                   ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain, @Shape("D") Tensor bias) {}

// other fix: @Stored("norm") Norm second => @Stored("norm2") Norm second
