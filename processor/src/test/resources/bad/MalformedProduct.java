// A product is written without `*`.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
record Model(
    @Shape("I, 2I") Tensor weight) {} // error: [rapt/malformed-text] the shape of weight cannot be read: column 5, expected an operator, ',' or the end after '2', but found 'I': a product is written 2*I
    //     ^

// other fix: 2I => 2*I
