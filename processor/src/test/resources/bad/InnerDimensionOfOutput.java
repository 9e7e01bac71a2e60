// The output projection of attention does not fit the concatenated heads.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "8")
@Input("B, T, D")
@Dims("D = 512, E = 64")
record Model(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, 8*E") Tensor value,
    @Shape("E, D") Tensor output) {} // error: [rapt/inner-dimension] output does not fit its input: axis 0 is 64, needs 512
    //     ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("E, D") => @Shape("8*E, D")
