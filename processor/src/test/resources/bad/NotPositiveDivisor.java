// A size is divided by zero.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
@Dims("N = 0") // error: [rapt/not-positive] N is 0, and a size is at least 1
//    ^
record Model(@Shape("I, 8 / N") Tensor weight) {}

// other fix: N = 0 => N = 2
