// A residual layer removes the sequence axis.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, 384")
record Model(
    @Residual Pool pool) {} // error: [rapt/residual-shape] pool changes the shape, and is @Residual: [B, T, 384] becomes [B, 384]
    //             ^

@Layer.Pooling(PoolingKind.MEAN)
record Pool() {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Residual Pool => Pool
