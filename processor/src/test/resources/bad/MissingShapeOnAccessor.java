// The shape stands on a method that the record writes itself.
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

// mend: record Model(Tensor gain) => record Model(@Shape("I") Tensor gain)
