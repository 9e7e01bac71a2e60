// The length of a sequence is an expression.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, 2*T, D") // error: [rapt/varying-dim] @Input of Model: 2*T is the length of a sequence, which is a name or a number
//     ^
record Model(@Shape("D, 3") Tensor weight) {}

// other fix: 2*T => T
