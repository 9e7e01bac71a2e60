// @Role names something that is not a role of the layer kind.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.LayerNorm
@Input("B, T, D")
record Model(
    @Role("scale") @Shape("384") Tensor weight) {} // error: [rapt/unknown-role] weight has @Role("scale"), which is not a role of LayerNorm
    //    ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Role("scale") => @Role("gain")
