// A layer contains itself, through another layer; reported at the alphabetically first of the two.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Outer(Norm norm, Inner inner) {}

@Layer.Sequential
record Inner(Norm norm, Outer outer) {} // error: [rapt/recursion] Inner contains itself: Inner > outer > inner
//                            ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Outer model, Sequences x) {
    return OuterGraph.forward(model, x);
  }

  void look(OuterGraph.Trace trace) {}
}

// other fix: record Inner(Norm norm, Outer outer) => record Inner(Norm norm)
