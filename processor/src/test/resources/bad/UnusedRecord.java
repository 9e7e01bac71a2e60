// A record that no root uses is checked on its own.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.LayerNorm
record Norm(
    @Shape("D") Tensor gain,
    @Shape("2*D") Tensor bias) {} // error: [rapt/bias-size] bias does not fit gain: axis 0 is 2*D, needs D
    //     ^

// fix: @Shape("2*D") => @Shape("D")
