// Two components have the same role.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Shape("D, 2") Tensor weight,
    @Role("weight") @Shape("D, 2") Tensor second) {} // error: [rapt/duplicate-role] second has the role weight, which weight has
    //    ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: weight, => weight) {}
// other fix: @Role("weight") @Shape("D, 2") Tensor second) {} => 
