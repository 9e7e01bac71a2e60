// A dim inherited through several levels contradicts a shape at the innermost.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384, Wide = 4*D")
record Model(@Dims("Inner = Wide") Outer outer) {}

@Layer.Sequential
record Outer(@Dims("Core = Inner") Middle middle) {}

@Layer.Sequential
record Middle(
    @Dims("F = Core") FeedForward feedForward) {} // error: [rapt/two-values] F of feedForward has two values: 2048 inside and 1536 outside
    //    ^

@Layer.FeedForward
@Dims("F = 2048")
record FeedForward(@Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Dims("F = 2048") => 
