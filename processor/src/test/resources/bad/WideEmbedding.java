// An embedding is wider than the model: one error, which names its table.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("V = 100, P = 16, D = 64, F = 256")
@Input("B, T")
record Model(Words words, Places places, Norm norm, @Residual Mlp mlp, Head head) {}

@Layer.Embedding
record Words(@Shape("V, 80") Tensor table) {}

@Layer.Positions(PositionKind.LEARNED)
record Places(
    @Shape("P, D") Tensor table) {} // error: [rapt/inner-dimension] table does not fit its input: axis 1 is 64, needs 80
    //     ^

@Layer.RmsNorm
record Norm(@Shape("D") Tensor gain) {}

@Layer.FeedForward
record Mlp(@Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}

@Layer.Unembedding
record Head(@Shape("D, V") Tensor weight) {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("V, 80") => @Shape("V, D")
