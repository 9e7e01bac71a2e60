// A record with a mistake is used by two roots: reported once.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record First(Shared shared) {}

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Second(Shared shared, SecondUser none) {} // error: [rapt/not-a-layer] none has type SecondUser, a record that is not a layer
//                                      ^

@Layer.LayerNorm
record Shared(
    @Shape("D") Tensor gain,
    @Shape("1") Tensor bias) {} // error: [rapt/bias-size] bias does not fit gain: axis 0 is 1, needs 384
    //     ^

record SecondUser() {
  void look(SecondGraph.Trace trace) {
    SecondGraph.forward(null, null);
  }
}

final class User {
  Object use(First model, Sequences x) {
    return FirstGraph.forward(model, x);
  }

  void look(FirstGraph.Trace trace) {}
}

// other fix: "1") => "D")
// other fix: Shared shared, SecondUser none => Shared shared
