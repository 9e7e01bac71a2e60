// The heads do not divide the width of the fused qkv projection.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Input("B, T, D")
@Dims("D = 512, H = 8")
record Model(
    @Shape("D, 2*D") Tensor qkv) {} // error: [rapt/heads-divide] the heads do not divide qkv: 24 does not divide 1024
    //     ^

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: 2*D => 3*D
