// A residual layer takes token ids.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    @Residual Words words) {} // error: [rapt/residual-shape] words changes the shape, and is @Residual: [B, T] becomes [B, T, D = 384]
    //              ^

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

// fix: @Residual Words => Words
