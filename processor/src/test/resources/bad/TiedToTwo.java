// @Tied names a layer without a table.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    Norm norm,
    @Tied("norm") Head head) {} // error: [rapt/tied] head is tied to norm, which has no table
    //    ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain, @Shape("D") Tensor bias) {}

@Layer.Unembedding
record Head() {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Tied("norm") => 
// other fix: record Head() => record Head(@Shape("D, 9") Tensor weight)
