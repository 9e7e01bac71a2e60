// A tensor has no @Shape.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 384")
record Model(Tensor weight) {} // error: [rapt/missing-shape] weight has no @Shape
//                  ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: Tensor weight => @Shape("D, 2") Tensor weight
