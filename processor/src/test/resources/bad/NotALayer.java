// The type of a component is a record that is not a layer.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(Norm norm, Head head) {} // error: [rapt/not-a-layer] head has type Head, a record that is not a layer
//                           ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

record Head(@Shape("D, 2") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: record Head => @Layer.Linear record Head
