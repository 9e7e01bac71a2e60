// The element type of a list is a wildcard.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Repeat("6") List<? extends Norm> norms) {} // error: [rapt/component-type] norms has type ? extends Norm, and a Sequential takes layers only
    //                                ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

// fix: List<? extends Norm> norms => List<Norm> norms
