// A size is not an integer.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
@Dims("I = 2.5") // error: [rapt/malformed-text] @Dims of Model cannot be read: column 6, expected an operator, ',' or the end after '2', but found '.': sizes are whole numbers
//    ^
record Model(@Shape("I, 3") Tensor weight) {}

// fix: 2.5 => 2
