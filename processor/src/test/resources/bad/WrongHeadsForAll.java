// Heads that do not divide the width of three projections: one error.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384, H = 7")
record Model(@Repeat("6") List<Block> blocks) {}

@Layer.Sequential
record Block(@Residual Attention attention) {}

@Layer.Attention(heads = "H")
record Attention(
    @Shape("D, D") Tensor query, // error: [rapt/heads-divide] the heads do not divide query: 7 does not divide 384
    //     ^
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value,
    @Shape("D, D") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: H = 7 => H = 6
