// A residual layer changes the width.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Residual Branch branch) {} // error: [rapt/residual-shape] branch changes the shape, and is @Residual: axis 2 is 512, needs 384
    //               ^

@Layer.Linear
record Branch(@Shape("D, 512") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: "D, 512" => "D, D"
