// The size of a weight is the batch size, which differs from call to call.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
record Model(
    @Shape("B, 3") Tensor weight) {} // error: [rapt/varying-dim] B of Model is the size of a batch, which differs from call to call
    //     ^

// other fix: "B, 3" => "I, 3"
