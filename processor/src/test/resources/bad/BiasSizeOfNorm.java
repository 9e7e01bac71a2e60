// The bias of a norm and its gain differ in size.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.LayerNorm
@Input("B, T, D")
record Model(
    @Shape("D") Tensor gain,
    @Shape("D + 1") Tensor bias) {} // error: [rapt/bias-size] bias does not fit gain: axis 0 is D + 1, needs D
    //     ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("D + 1") => @Shape("D")
