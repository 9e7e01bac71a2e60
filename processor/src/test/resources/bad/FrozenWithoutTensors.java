// A layer without tensors is frozen.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 8")
record Model(Map map, @Frozen Mean mean) {} // error: [rapt/useless-option] @Frozen of mean has no effect: it has no tensors of its own
//                    ^

@Layer.Linear
record Map(@Shape("D, D") Tensor weight) {}

@Layer.Pooling(PoolingKind.MEAN)
record Mean() {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Frozen Mean => Mean
