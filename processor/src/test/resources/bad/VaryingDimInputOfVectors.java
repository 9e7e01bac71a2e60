// @Input lacks the length: a size of weights stands in its place.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("V = 100, D = 64")
@Input("B, D") // error: [rapt/varying-dim] @Input of Model: D is the length of a sequence, and 2 weights have that size
//     ^
record Model(Words words, Norm norm) {}

@Layer.Embedding
record Words(@Shape("V, D") Tensor table) {}

@Layer.RmsNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Input("B, D") => @Input("B, T")
