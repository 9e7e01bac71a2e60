// A list repeats its layer zero times.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384, N = 3")
record Model(
    @Repeat("N - 3") List<Norm> norms) {} // error: [rapt/not-positive] N - 3, @Repeat of norms of Model, is 0, and a size is at least 1
    //      ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: N - 3 => N - 2
