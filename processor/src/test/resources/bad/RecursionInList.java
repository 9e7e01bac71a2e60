// A layer contains a list of itself.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
record Model(
    @Repeat("2") List<Model> models) {} // error: [rapt/recursion] Model contains itself: Model > models
    //                       ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: List<Model> models => List<Norm> norms
// other fix: final class User { => @Layer.LayerNorm record Norm(@Shape("D") Tensor gain) {} final class User {
