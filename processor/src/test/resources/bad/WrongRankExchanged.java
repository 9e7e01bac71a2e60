// A matrix and the bias of another have exchanged names: one error, which names both.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "2")
@Dims("D = 64")
@Input("B, T, D")
record Model(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor valueBias, // error: [rapt/wrong-rank] valueBias has 2 axes, and needs 1
    //     ^
    @Shape("D, D") Tensor value,
    @Shape("D") Tensor key) {}

// other fix: Tensor valueBias => Tensor key
// other fix: @Shape("D") Tensor key => @Shape("D") Tensor valueBias
