// Two layers of one root declare different widths of the memory.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 512, H = 8, K = 64")
record Model(First first, Second second) {}

@Layer.Attention(heads = "H", memory = "384")
record First(
    @Shape("D, H*K") Tensor query,
    @Shape("384, H*K") Tensor key,
    @Shape("384, H*K") Tensor value) {}

@Layer.Attention(heads = "H", memory = "M") // error: [rapt/memory-width] the memory has two widths: 384 for Model > first and 256 here
//                                     ^
@Dims("M = 256")
record Second(
    @Shape("D, H*K") Tensor query,
    @Shape("M, H*K") Tensor key,
    @Shape("M, H*K") Tensor value) {}

final class User {
  Object use(Model model, Sequences x, Sequences memory) {
    return ModelGraph.forward(model, x, memory);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: M = 256 => M = 384
