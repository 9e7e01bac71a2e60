// A table of token types has a row for each position.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("V = 100, D = 64")
@Input("B, T")
record Model(Words words, Types types) {}

@Layer.Embedding
record Words(@Shape("V, D") Tensor table) {}

@Layer.Embedding(of = SideInput.TYPES)
record Types(
    @Shape("T, D") Tensor table) {} // error: [rapt/varying-dim] T of Types is the length of a sequence, which differs from call to call
    //     ^

final class Two {
  Object use(Model model, Tokens x, Tokens types) {
    return ModelGraph.forward(model, x, types);
  }
}

// other fix: @Shape("T, D") => @Shape("2, D")
