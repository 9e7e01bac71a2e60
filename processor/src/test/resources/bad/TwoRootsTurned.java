// Two roots have the same mistake: one error, with the path in the alphabetically first.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 512")
record Second(Shared shared) {}

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record First(Shared shared) {}

@Layer.LayerNorm
record Shared(@Shape("256") Tensor gain) {} // error: [rapt/inner-dimension] gain does not fit its input: axis 0 is 256, needs 384
//                   ^

final class User {
  Object use(First model, Sequences x) {
    return FirstGraph.forward(model, x);
  }

  void look(SecondGraph.Trace trace) {}
}

// fix: @Shape("256") => @Shape("D")
