// After a residual layer that changes the width, nothing is known of it.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("D = 64, E = 128, C = 3")
@Input("B, T, D")
record Model(
    @Residual Map map, // error: [rapt/residual-shape] map changes the shape, and is @Residual: axis 2 is 128, needs 64
    //            ^
    Norm norm,
    Head head) {}

@Layer.Linear
record Map(@Shape("D, E") Tensor weight) {}

@Layer.RmsNorm
record Norm(@Shape("E") Tensor gain) {}

@Layer.Linear
record Head(@Shape("E, C") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Residual Map map => Map map
