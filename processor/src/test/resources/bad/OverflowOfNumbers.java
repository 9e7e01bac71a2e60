// A tensor has more elements than a Java array can hold.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, I")
@Dims("I = 65536, O = 2*I")
record Model(@Shape("I, O") Tensor weight) {} // error: [rapt/overflow] weight has 8589934592 elements, and a tensor has at most 2147483639
//                  ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: 65536 => 16384
