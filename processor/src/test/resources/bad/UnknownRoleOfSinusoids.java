// Sinusoidal positions, which are computed, have a table.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Positions(PositionKind.SINUSOIDAL)
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Shape("512, D") Tensor table) {} // error: [rapt/unknown-role] table is not a role of Positions, which has no parameters
    //                      ^

// fix: SINUSOIDAL => LEARNED
