// A dim begins with a lower-case letter.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Shape("d, 2") Tensor weight) {} // error: [rapt/lower-case-dim] the shape of weight cannot be read: column 1, dims begin with an upper-case letter: write 'D' for 'd'
    //     ^

// other fix: "d, 2" => "D, 2"
