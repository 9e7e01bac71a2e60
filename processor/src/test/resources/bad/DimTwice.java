// One @Dims binds a dim twice.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 384, D = 512") // error: [rapt/dim-twice] @Dims of Model cannot be read: column 10, D is bound twice: here and at column 1
//    ^
record Model(@Shape("D, 2") Tensor weight) {}

// other fix: D = 384, D = 512 => D = 512
