// A component has two checkpoint names.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.RmsNorm
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Stored({"gain", "weight"}) @Shape("D") Tensor gain) {} // error: [rapt/annotation-value] @Stored of gain has 2 names, and takes one
    //      ^

// other fix: {"gain", "weight"} => "weight"
