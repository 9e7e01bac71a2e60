// A gain has the length of a sequence: reported there, not at the table of positions.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("V = 100, P = 16, D = 64")
@Input("B, T")
record Model(Words words, Places places, Norm norm) {}

@Layer.Embedding
record Words(@Shape("V, D") Tensor table) {}

@Layer.Positions(PositionKind.LEARNED)
record Places(@Shape("P, D") Tensor table) {}

@Layer.RmsNorm
record Norm(
    @Shape("T") Tensor gain) {} // error: [rapt/varying-dim] T of Norm is the length of a sequence, which differs from call to call
    //     ^

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("T") => @Shape("D")
