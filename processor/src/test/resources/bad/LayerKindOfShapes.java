// A record with @Shape components has no layer kind.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

record Norm(@Shape("D") Tensor gain) {} // error: [rapt/layer-kind] Norm has @Shape and no layer kind
//^

// other fix: record Norm => @Layer.RmsNorm record Norm
