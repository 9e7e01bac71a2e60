// @Shape is on a field of a class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

final class Norm {
    @Shape("D") Tensor gain; // error: [rapt/misplaced-annotation] @Shape stands on gain, which is no component of a layer
//  ^
}

// fix: @Shape("D") => 
