// Two tensors of a layer have the same checkpoint name.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
record Model(
    @Shape("I, 3") Tensor weight,
    @Stored("weight") @Shape("3") Tensor bias) {} // error: [rapt/stored-name] weight and bias have the same name in a checkpoint: weight
    //                                   ^

// other fix: @Stored("weight") @Shape => @Shape
