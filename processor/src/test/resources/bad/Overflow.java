// A size is too large for an int.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 65536, O = D*D") // error: [rapt/overflow] O = D*D is larger than 2147483647
//    ^
record Model(@Shape("D, O") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: O = D*D => O = 3
