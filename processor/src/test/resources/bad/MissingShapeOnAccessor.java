// @Shape is on an accessor that the record declares explicitly.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.RmsNorm
@Input("B, I")
record Model(Tensor gain) { // error: [rapt/missing-shape] gain has no @Shape
//                  ^
  @Shape("I")
  public Tensor gain() {
    return gain;
  }
}

// other fix: record Model(Tensor gain) => record Model(@Shape("I") Tensor gain)
