// A list has no element type.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
@SuppressWarnings("rawtypes")
record Model(
    @Repeat("2") List norms) {} // error: [rapt/component-type] norms has type List, and a Sequential takes layers only
    //                ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: List norms => List<Norm> norms
