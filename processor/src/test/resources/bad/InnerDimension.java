// The inner axis of a parameter is not the width of its input.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384, H = 12, K = D / H")
record MiniLm(Words words, @Repeat("6") List<Block> blocks) {}

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

@Layer.Sequential
record Block(Norm norm, Attention attention) {}

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

@Layer.Attention(heads = "H")
record Attention(
    @Shape("512, H*K") Tensor query, // error: [rapt/inner-dimension] query does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("D, H*K") Tensor key,
    @Shape("D, H*K") Tensor value,
    @Shape("H*K, D") Tensor output) {}

final class User {
  Object use(MiniLm model, Tokens x) {
    return MiniLmGraph.forward(model, x);
  }

  void look(MiniLmGraph.Trace trace) {}
}

// fix: @Shape("512, H*K") => @Shape("D, H*K")
