// @Shape is on a field of a class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

final class Norm {
    @Shape("D") Tensor gain; // error: [rapt/misplaced-annotation] @Shape is on gain, which is not a component of a layer
//  ^
}

// fix: @Shape("D") => 
