// The text of a shape has a syntax error.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Shape("D, 2*(3") Tensor weight) {} // error: [rapt/malformed-text] the shape of weight cannot be read: column 8, expected an operator or ')' after '3', but the text ends
    //     ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: "D, 2*(3" => "D, 2*3"
