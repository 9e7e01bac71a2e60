// An input has too many axes.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, H, D") // error: [rapt/wrong-rank] @Input of Model has 4 axes, and needs 2 or 3
//     ^
@Dims("D = 384")
record Model(@Shape("D, 2") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: "B, T, H, D" => "B, T, D"
