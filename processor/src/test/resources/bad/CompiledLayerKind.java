// A layer from a jar is a class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    library.Norm norm) {} // error: [rapt/compiled-layer] library.Norm is compiled, and is not a valid layer: Norm is a class, and a layer is a record
    //           ^

@Layer.LayerNorm
record OwnNorm(@Shape("D") Tensor gain) {}

// other fix: library.Norm norm) => OwnNorm norm)

// compiled before, without the processor:
package library;

import dev.rapt.*;

@Layer.LayerNorm
public final class Norm {}
