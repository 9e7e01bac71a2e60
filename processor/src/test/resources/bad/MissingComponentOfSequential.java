// A sequential layer has no layers.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
record Model() {} // error: [rapt/missing-component] Model has no layers, and a Sequential needs one
//^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: Model() => Model(Norm norm)
// other fix: final class User { => @Layer.LayerNorm record Norm(@Shape("D") Tensor gain) {} final class User {
