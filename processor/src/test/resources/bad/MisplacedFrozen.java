// @Frozen is on a field of a class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

final class Norm {
    @Frozen Tensor gain; // error: [rapt/misplaced-annotation] @Frozen is on gain, which is not a component of a layer
//  ^
}

// fix: @Frozen => 
