// Repeated layers are declared as an array; the fix keeps their number.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Repeat("2") Norm[] norms) {} // error: [rapt/component-type] norms has type Norm[], and a Sequential takes layers only
    //                  ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

// fix: @Repeat("2") Norm[] norms => @Repeat("2") List<Norm> norms
