// A table of positions has fewer rows than @Input allows tokens.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Positions(PositionKind.LEARNED)
@Input("B, 512, D")
@Dims("D = 384")
record Model(
    @Shape("511, D") Tensor table) {} // error: [rapt/position-table] table has 511 positions, and sequences are up to 512 long
    //     ^

// fix: 511 => 512
