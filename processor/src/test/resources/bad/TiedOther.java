// @Tied is on a layer that is not an unembedding.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    Words words,
    @Tied("words") Norm norm) {} // error: [rapt/tied] norm has @Tied, and is not an Unembedding without a weight
    //    ^

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Tied("words") Norm => Norm
