// A layout is specified for a gain, which is not a matrix.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.RmsNorm
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Stored(layout = Layout.IN_OUT) @Shape("D") Tensor gain) {} // error: [rapt/stored-layout] gain is a gain, and a layout is for a projection matrix
    //                     ^

// fix: @Stored(layout = Layout.IN_OUT) @Shape => @Shape
