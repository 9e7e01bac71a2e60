// Attention comes after pooling: there is no sequence axis left.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    Pool pool,
    Attention attention) {} // error: [rapt/axis-kind] attention takes sequences of vectors, and gets vectors [B, D = 384]
    //        ^

@Layer.Pooling(PoolingKind.MEAN)
record Pool() {}

@Layer.Attention(heads = "12")
record Attention(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: Pool pool, => 
// other fix: Attention attention => Attention attention, Pool pool
