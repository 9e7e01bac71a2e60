// The input of an embedding is vectors, not token ids.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
record Model(
    Words words,
    Words again) {} // error: [rapt/axis-kind] again takes token ids, and gets sequences of vectors [B, T, 384]
    //    ^

@Layer.Embedding
record Words(@Shape("30522, 384") Tensor table) {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: Words words, => 
