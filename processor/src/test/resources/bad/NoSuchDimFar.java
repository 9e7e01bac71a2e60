// A component binds a dim that its layer does not have.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Dims("E = 384") Norm norm) {} // error: [rapt/no-such-dim] @Dims of norm binds E, which Norm does not use
    //    ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

// fix: @Dims("E = 384") Norm => Norm
