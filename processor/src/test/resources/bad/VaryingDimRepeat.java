// A layer is repeated as often as the batch is large.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Dims("D = 64")
@Input("B, T, D")
record Model(
    @Repeat("B") List<Norm> norms) {} // error: [rapt/varying-dim] B of Model is the size of a batch, which differs from call to call
    //      ^

@Layer.RmsNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Repeat("B") => @Repeat("2")
