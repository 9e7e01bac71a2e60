// A nested layer from a jar is not public.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    library.Block block) {} // error: [rapt/visibility] library.Norm is not public, and the class generated in bad cannot access it
    //            ^

@Layer.LayerNorm
record OwnNorm(@Shape("D") Tensor gain) {}

// other fix: library.Block block) => OwnNorm norm)

// compiled before, without the processor:
package library;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
public record Block(Norm norm) {}

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}
