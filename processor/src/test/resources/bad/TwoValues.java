// A dim is bound to two values, through three levels of nesting.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(@Repeat("6") List<Block> blocks) {}

@Layer.Sequential
record Block(@Residual Branch branch) {}

@Layer.Sequential
record Branch(
    Norm norm,
    @Dims("F = 4*D") FeedForward feedForward) {} // error: [rapt/two-values] F of feedForward has two values: 1024 inside and 1536 outside
    //    ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

@Layer.FeedForward
@Dims("F = 1024")
record FeedForward(@Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Dims("F = 1024") => 
