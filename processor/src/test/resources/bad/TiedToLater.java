// @Tied names a later component.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Tied("norm") Head head, // error: [rapt/tied] head is tied to norm, which is not a layer before it
    //    ^
    Norm norm) {}

@Layer.Unembedding
record Head() {}

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Tied("norm") => 
// other fix: record Head() => record Head(@Shape("D, D") Tensor weight)
