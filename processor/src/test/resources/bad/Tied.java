// @Tied names a component that does not exist.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    Words words,
    @Tied("word") Head head) {} // error: [rapt/tied] head is tied to word, which is not a layer before it: did you mean words?
    //    ^

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

@Layer.Unembedding
record Head() {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Tied("word") => @Tied("words")
