// Pooling comes after pooling.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, 384")
record Model(
    Pool pool,
    Pool again) {} // error: [rapt/axis-kind] again takes sequences of vectors, and gets vectors [B, 384]
    //   ^

@Layer.Pooling(PoolingKind.MEAN)
record Pool() {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: Pool pool, => 
