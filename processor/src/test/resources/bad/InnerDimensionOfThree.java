// Sizes for another width: one error for each matrix that does not fit its input, and no other.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
@Dims("D = 384, H = 8")
@Input("B, T, D")
record Model(
    @Shape("512, 512") Tensor query, // error: [rapt/inner-dimension] query does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("512, 512") Tensor key, // error: [rapt/inner-dimension] key does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("512, 512") Tensor value, // error: [rapt/inner-dimension] value does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("512, 512") Tensor output) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("512, 512") Tensor query => @Shape("D, 512") Tensor query
// other fix: @Shape("512, 512") Tensor key => @Shape("D, 512") Tensor key
// other fix: @Shape("512, 512") Tensor value => @Shape("D, 512") Tensor value
