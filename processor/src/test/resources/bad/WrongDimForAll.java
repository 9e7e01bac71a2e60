// One wrong size breaks many shapes: one error, at the first layer that does not fit.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T")
@Dims("D = 512, H = 8, K = D / H, F = 2048")
record Model(Words words, @Repeat("6") List<Block> blocks, Norm norm) {}

@Layer.Embedding
record Words(@Shape("30522, 384") Tensor table) {}

@Layer.Sequential
record Block(@Residual Attention attention, Norm attentionNorm, @Residual Mlp mlp, Norm norm) {}

@Layer.Attention(heads = "H")
record Attention(
    @Shape("D, H*K") Tensor query, // error: [rapt/inner-dimension] query does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("D, H*K") Tensor key,
    @Shape("D, H*K") Tensor value,
    @Shape("H*K, D") Tensor output) {}

@Layer.FeedForward
record Mlp(@Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: D = 512, => D = 384,
