// A head that uses the table of a sibling is frozen instead of the sibling.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("V = 100, D = 8")
record Model(Words words, @Frozen @Tied("words") Head head) {} // error: [rapt/useless-option] @Frozen of head has no effect: it has no tensors of its own
//                        ^

@Layer.Embedding
record Words(@Shape("V, D") Tensor table) {}

@Layer.Unembedding
record Head() {}

final class User {
  Object use(Model model, Tokens tokens) {
    return ModelGraph.forward(model, tokens);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Frozen @Tied => @Tied
