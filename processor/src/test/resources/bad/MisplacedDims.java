// @Dims is on a class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Dims("D = 384") // error: [rapt/misplaced-annotation] @Dims is on Model, which is not a layer
//^
final class Model {}

// fix: @Dims("D = 384") => 
