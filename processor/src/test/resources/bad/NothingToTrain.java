// Every tensor of a model that reads tokens is frozen.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("V = 100, D = 8")
record Model(@Frozen Words words, @Frozen Map map) {} // error: [rapt/nothing-to-train] every tensor of Model is frozen, so backward would give nothing
//^

@Layer.Embedding
record Words(@Shape("V, D") Tensor table) {}

@Layer.Linear
record Map(@Shape("D, D") Tensor weight) {}

final class User {
  Object use(Model model, Tokens tokens) {
    return ModelGraph.forward(model, tokens);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Frozen Map => Map
