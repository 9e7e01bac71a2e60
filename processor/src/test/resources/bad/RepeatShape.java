// A repeated layer changes the width.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Repeat("6") List<Half> halves) {} // error: [rapt/repeat-shape] halves changes the shape, and is @Repeat: axis 2 is 192, needs 384
    //                      ^

@Layer.Linear
record Half(@Shape("D, D/2") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: D/2 => D
