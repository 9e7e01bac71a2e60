// A tensor has no checkpoint name.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.RmsNorm
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Stored("") @Shape("D") Tensor gain) {} // error: [rapt/stored-name] gain has no name in a checkpoint
    //                             ^

// other fix: @Stored("") => @Stored("weight")
