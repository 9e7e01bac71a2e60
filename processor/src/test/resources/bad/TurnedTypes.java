// A table of token types is turned: one error, none at the norm that follows.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("V = 100, D = 64")
@Input("B, T")
record Model(Words words, Types types, Norm norm, Head head) {}

@Layer.Embedding
record Words(@Shape("V, D") Tensor table) {}

@Layer.Embedding(of = SideInput.TYPES)
record Types(
    @Shape("D, 2") Tensor table) {} // error: [rapt/inner-dimension] table does not fit its input: axis 1 is 2, needs 64
    //     ^

@Layer.RmsNorm
record Norm(@Shape("D") Tensor gain) {}

@Layer.Linear
record Head(@Shape("D, 3") Tensor weight) {}

// other fix: @Shape("D, 2") => @Shape("2, D")
