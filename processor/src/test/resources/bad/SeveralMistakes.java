// One root has several mistakes: each is reported once.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384, H = 12, F = 1536")
record Model(Words words, @Repeat("6") List<Block> blocks) {}

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

@Layer.Sequential
record Block(@Residual Attention attention, Norm norm, @Residual Mlp mlp) {}

@Layer.Attention(heads = "H")
record Attention(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value,
    @Shape("512, D") Tensor output) {} // error: [rapt/inner-dimension] output does not fit its input: axis 0 is 512, needs 384
    //     ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

@Layer.FeedForward
record Mlp(
    @Shape("D, F") Tensor up,
    @Shape("D") Tensor upBias, // error: [rapt/bias-size] upBias does not fit up: axis 0 is 384, needs 1536
    //     ^
    @Shape("F, D") Tensor down) {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("512, D") => @Shape("D, D")
// other fix: @Shape("D") Tensor upBias => @Shape("F") Tensor upBias
