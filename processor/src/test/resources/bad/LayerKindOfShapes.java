// A record has tensors with shapes, and no layer kind.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

record Norm(@Shape("D") Tensor gain) {} // error: [rapt/layer-kind] Norm has @Shape and no layer kind
//^

// mend: record Norm => @Layer.RmsNorm record Norm
