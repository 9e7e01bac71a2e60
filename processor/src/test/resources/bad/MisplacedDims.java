// @Dims is on a class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Dims("D = 384") // error: [rapt/misplaced-annotation] @Dims stands on Model, which is no layer
//^
final class Model {}

// fix: @Dims("D = 384") => 
