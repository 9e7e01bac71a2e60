// @Shape is on a field of a layer that is not a component.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.RmsNorm
record Norm(@Shape("D") Tensor gain) {
    @Shape("D") static Tensor none; // error: [rapt/misplaced-annotation] @Shape is on none, which is not a component of a layer
//  ^
}

// fix: @Shape("D") static => static
