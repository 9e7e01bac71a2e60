// The text of @Dims has a syntax error.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D == 384") // error: [rapt/malformed-text] @Dims of Model cannot be read: column 4, expected a dim or a number after '=', but found '='
//    ^
record Model(@Shape("D, 2") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: D == 384 => D = 384
