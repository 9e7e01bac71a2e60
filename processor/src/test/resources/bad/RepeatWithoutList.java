// @Repeat is on a component that is not a list.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Repeat("6") Norm norms) {} // error: [rapt/repeat-list] norms has @Repeat and is not a List
    //                ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: Norm norms => List<Norm> norms
