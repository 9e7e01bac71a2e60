// A record with @Dims has no layer kind.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Dims("D = 384")
record Norm(Tensor gain) {} // error: [rapt/layer-kind] Norm has @Dims and no layer kind
//^

// fix: @Dims("D = 384") => 
