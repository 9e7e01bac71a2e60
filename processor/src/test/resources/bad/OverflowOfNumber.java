// A literal is too large for a size.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
@Dims("I = 3000000000") // error: [rapt/overflow] @Dims of Model cannot be read: column 5, 3000000000 is too large: numbers go up to 2147483647
//    ^
record Model(@Shape("I, 3") Tensor weight) {}

// other fix: 3000000000 => 300
