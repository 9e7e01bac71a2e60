// Attention comes after pooling, in a nested layer.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    First first) {}

@Layer.Sequential
record First(
    Words words,
    Pool pool,
    Attention attention) {} // error: [rapt/axis-kind] attention takes sequences of vectors, and gets vectors [B, D = 384]
    //        ^

@Layer.Embedding
record Words(@Shape("1000, D") Tensor table) {}

@Layer.Pooling(PoolingKind.FIRST)
record Pool() {}

@Layer.Attention(heads = "12")
record Attention(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value) {}

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: Pool pool, => 
