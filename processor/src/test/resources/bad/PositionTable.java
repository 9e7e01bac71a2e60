// A table of positions has fewer rows than the sequences may have tokens.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("T = 512, P = 128, D = 384")
record Model(Words words, Places places) {}

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

@Layer.Positions(PositionKind.LEARNED)
record Places(
    @Shape("P, D") Tensor table) {} // error: [rapt/position-table] table has 128 positions, and sequences are up to 512 long
    //     ^

// fix: P = 128 => P = 512
