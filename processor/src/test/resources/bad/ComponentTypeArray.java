// Repeated layers stand in an array.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Repeat("6") Norm[] norms) {} // error: [rapt/component-type] norms has type Norm[], and a Sequential takes layers only
    //                  ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

// fix: Norm[] norms => List<Norm> norms
