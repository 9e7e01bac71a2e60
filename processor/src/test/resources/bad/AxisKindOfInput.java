// The root's own input lacks the sequence axis.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "12")
@Input("B, D") // error: [rapt/axis-kind] Model takes sequences of vectors, and gets vectors [B, D = 384]
//     ^
@Dims("D = 384")
record Model(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value) {}

final class User {
  Object use(Model model, Tensor x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: "B, D" => "B, T, D"
// other fix: Tensor x => Sequences x
