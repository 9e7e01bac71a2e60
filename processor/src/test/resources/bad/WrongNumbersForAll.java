// A block has sizes for another width: one error for each matrix that reads its input, none at what follows.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "H")
record Attention(
    @Shape("512, 512") Tensor query, // error: [rapt/inner-dimension] query does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("512") Tensor queryBias,
    @Shape("512, 512") Tensor key, // error: [rapt/inner-dimension] key does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("512, 512") Tensor value, // error: [rapt/inner-dimension] value does not fit its input: axis 0 is 512, needs 384
    //     ^
    @Shape("512, 512") Tensor output) {}

@Layer.Sequential
@Dims("D = 384, H = 8, F = 1536")
@Input("B, T, D")
record Model(
    @Residual Attention attention, // error: [rapt/residual-shape] attention changes the shape, and is @Residual: axis 2 is 512, needs 384
    //                  ^
    Norm attentionNorm,
    @Residual Mlp mlp,
    Norm norm) {}

@Layer.FeedForward
record Mlp(
    @Shape("512, 2048") Tensor up,
    @Shape("F") Tensor upBias,
    @Shape("F, 512") Tensor down) {}

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Shape("512, 512") Tensor query => @Shape("D, 512") Tensor query
// other fix: @Shape("512, 512") Tensor key => @Shape("D, 512") Tensor key
// other fix: @Shape("512, 512") Tensor value => @Shape("D, 512") Tensor value
// other fix: @Shape("512, 512") Tensor output => @Shape("512, D") Tensor output
// other fix: @Shape("512, 2048") Tensor up => @Shape("D, F") Tensor up
// other fix: @Shape("F, 512") => @Shape("F, D")
