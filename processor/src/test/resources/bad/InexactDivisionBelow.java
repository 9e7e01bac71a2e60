// A division in @Dims is exact for one use of a record and has a remainder for another.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 386")
record Model(Narrow narrow) {}

@Layer.Linear
@Dims("O = D / 4") // error: [rapt/inexact-division] D / 4 is not a whole number: 4 does not divide 386
//    ^
record Narrow(@Shape("D, O") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: D = 386 => D = 388
