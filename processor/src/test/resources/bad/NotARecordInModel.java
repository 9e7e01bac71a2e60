// A layer of a model is a class: one error, at the class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(Norm norm) {}

@Layer.LayerNorm
final class Norm {} // error: [rapt/not-a-record] Norm is a class, and a layer is a record
//    ^

// other fix: final class Norm => record Norm(@Shape("D") Tensor gain)
