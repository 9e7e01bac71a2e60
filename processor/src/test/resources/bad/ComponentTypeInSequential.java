// A sequential layer has a component that is not a layer.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    Norm norm,
    @Shape("D, 2") Tensor weight) {} // error: [rapt/component-type] weight has type Tensor, and a Sequential takes layers only
    //                    ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

@Layer.Linear
record Head(@Shape("D, 3") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("D, 2") Tensor weight => Head head
