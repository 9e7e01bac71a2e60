// A list has no @Repeat.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(List<Norm> norms) {} // error: [rapt/repeat-list] norms is a List without @Repeat
//                      ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: List<Norm> => Norm
