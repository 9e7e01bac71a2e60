// The input of an embedding has too many axes.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Embedding
@Input("B, T, D") // error: [rapt/wrong-rank] @Input of Model has 3 axes, and needs 2
//     ^
record Model(@Shape("1000, 384") Tensor table) {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: "B, T, D" => "B, T"
