// A dropout probability of 1 would drop every feature.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 8")
record Model(
    @Dropout(1) Map map) {} // error: [rapt/annotation-value] @Dropout of map is 1.0, and must be at least 0 and below 1
//           ^

@Layer.Linear
record Map(@Shape("D, D") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Dropout(1) => @Dropout(0.1)
