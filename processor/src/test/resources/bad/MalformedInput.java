// The shape in @Input has a syntax error.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("[B, T, D]") // error: [rapt/malformed-text] @Input of Model cannot be read: column 1, expected a dim or a number, but found '['
//     ^
@Dims("D = 384")
record Model(@Shape("D, 2") Tensor weight) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: [B, T, D] => B, T, D
