// Two axes of an input have one name.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, T") // error: [rapt/varying-dim] @Input of Model: T is the length of a sequence and the number of features, which are different things
//     ^
record Model(@Shape("T, 3") Tensor weight) {}

// other fix: "B, T, T" => "B, S, T"
