// A record fits one root and not another: the error is at the record, and its path names the root.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record First(Shared shared) {}

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 512")
record Second(Shared shared) {}

@Layer.LayerNorm
record Shared(@Shape("384") Tensor gain) {} // error: [rapt/inner-dimension] gain does not fit its input: axis 0 is 384, needs 512
//                   ^

final class User {
  Object use(First model, Sequences x) {
    return FirstGraph.forward(model, x);
  }

  void look(FirstGraph.Trace trace) {}
}

// fix: @Shape("384") => @Shape("D")
