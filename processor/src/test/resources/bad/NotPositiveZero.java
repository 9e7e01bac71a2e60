// A size is zero.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
record Model(
    @Shape("I, 0") Tensor weight) {} // error: [rapt/not-positive] a size in the shape of weight is 0, and a size is at least 1
    //     ^

// other fix: "I, 0" => "I, 3"
