// The number of heads has a syntax error.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "") // error: [rapt/malformed-text] heads of Model cannot be read: column 1, expected a dim or a number, but the text is empty
//                       ^
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: "" => "12"
