// A head that is tied in a record with a mistake is not checked alone.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    Words words,
    @Shape("D") Norm norm, // error: [rapt/misplaced-annotation] norm is a layer, and @Shape is for a tensor
//  ^
    @Tied("words") Head head) {}

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

@Layer.RmsNorm
record Norm(@Shape("D") Tensor gain) {}

@Layer.Unembedding
record Head() {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("D") Norm norm => Norm norm
