// A sequential layer has a number among its components.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
record Model(
    Norm norm,
    int width) {} // error: [rapt/component-type] width has type int, and a Sequential takes layers only
    //  ^

@Layer.LayerNorm
record Norm(@Shape("384") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: Norm norm, => Norm norm) {}
// other fix: int width) {} => 
