// @Input has one name for the batch and the length.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("D = 64, V = 100")
@Input("D, D") // error: [rapt/varying-dim] @Input of Model: D is the size of a batch and the length of a sequence, which are different things
//     ^
record Model(Words words) {}

@Layer.Embedding
record Words(@Shape("V, D") Tensor table) {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Input("D, D") => @Input("B, T")
