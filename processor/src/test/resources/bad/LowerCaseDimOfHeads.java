// The number of heads is a lower-case name.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Attention(heads = "h") // error: [rapt/lower-case-dim] heads of Model cannot be read: column 1, dims begin with an upper-case letter: write 'H' for 'h'
//                       ^
@Input("B, T, D")
@Dims("D = 384, H = 12")
record Model(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value) {}

// other fix: heads = "h" => heads = "H"
