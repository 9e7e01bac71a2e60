// A parameter has too many axes.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Shape("D, 2") Tensor weight,
    @Shape("1, 2") Tensor bias) {} // error: [rapt/wrong-rank] bias has 2 axes, and needs 1
    //     ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: "1, 2" => "2"
