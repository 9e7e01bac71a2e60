// The heads of query and key differ in size; key has fewer heads.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "8", keyValueHeads = "2")
@Input("B, T, D")
@Dims("D = 512")
record Model(
    @Shape("D, 512") Tensor query,
    @Shape("D, 256") Tensor key, // error: [rapt/head-size] the heads of query and key differ in size: 64 and 128
    //     ^
    @Shape("D, 256") Tensor value) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("D, 256") Tensor key => @Shape("D, 128") Tensor key
