// A layer has a component that is not a tensor.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
record Model(
    @Shape("I, 3") Tensor weight,
    @Shape("3") float[] bias) {} // error: [rapt/component-type] bias has type float[], and Linear takes tensors only
    //                  ^

final class User {
  Object use(Model model, Tensor x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: float[] bias => Tensor bias
