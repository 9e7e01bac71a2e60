// A layout is specified for a layer.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Stored(value = "h", layout = Layout.IN_OUT) Norm norm) {} // error: [rapt/stored-layout] norm is a layer, and a layout is for a projection matrix
    //                                  ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

// fix: @Stored(value = "h", layout = Layout.IN_OUT) => @Stored("h")
