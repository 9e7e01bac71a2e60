// The size of a weight in a nested layer is the sequence length.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(Norm norm, Head head) {}

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

@Layer.Linear
record Head(
    @Shape("D, T") Tensor weight) {} // error: [rapt/varying-dim] T of Head is the length of a sequence, which differs from call to call
    //     ^

// other fix: "D, T" => "D, 2"
