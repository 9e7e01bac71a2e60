// An unembedding has neither a weight nor @Tied.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    Norm norm,
    Head head) {} // error: [rapt/tied] head has neither a weight nor @Tied
    //   ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

@Layer.Unembedding
record Head() {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: record Head() => record Head(@Shape("D, 30522") Tensor weight)
