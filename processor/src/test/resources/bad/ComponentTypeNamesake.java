// The type of a component is another class named Tensor.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.LayerNorm
@Input("B, I")
record Model(
    @Shape("I") Other.Tensor gain) {} // error: [rapt/component-type] gain has type bad.Other.Tensor, and LayerNorm takes tensors only
    //                       ^

final class Other {
  record Tensor() {}
}

// fix: Other.Tensor gain => Tensor gain
