// A size is negative.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
@Dims("I = -8") // error: [rapt/not-positive] @Dims of Model cannot be read: column 5, -8 is below 1, and a size is at least 1
//    ^
record Model(@Shape("I, 3") Tensor weight) {}

// fix: -8 => 8
