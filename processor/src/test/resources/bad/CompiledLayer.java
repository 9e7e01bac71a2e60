// A layer from a jar has a mistake.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

import library.Norm;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    Norm norm) {} // error: [rapt/compiled-layer] library.Norm is compiled, and is not a valid layer: gain has 2 axes, and needs 1
    //   ^

@Layer.LayerNorm
record OwnNorm(@Shape("D") Tensor gain) {}

// other fix: Norm norm) => OwnNorm norm)

// compiled before, without the processor:
package library;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.LayerNorm
public record Norm(@Shape("D, D") Tensor gain) {}
