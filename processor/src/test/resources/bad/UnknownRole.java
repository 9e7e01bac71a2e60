// The name of a component is not a role of its layer kind, but close to one.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "8")
@Input("B, T, D")
@Dims("D = 512")
record Model(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor vaule, // error: [rapt/unknown-role] vaule is not a role of Attention: did you mean value?
    //                    ^
    @Shape("D, D") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: Tensor vaule => Tensor value
