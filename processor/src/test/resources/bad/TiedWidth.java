// The tied table has another width.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384, E = 512")
record Model(
    Words words,
    Wider wider,
    @Tied("words") Head head) {} // error: [rapt/tied] the tied table does not fit its input: axis 1 is 384, needs 512
    //                  ^

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

@Layer.Linear
record Wider(@Shape("D, E") Tensor weight) {}

@Layer.Unembedding
record Head() {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: E = 512 => E = 384
