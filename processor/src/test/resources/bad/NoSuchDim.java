// A component binds a dim that its layer does not have; the name is close to one that it has.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Dims("Hidden = 4*D") FeedForward feedForward) {} // error: [rapt/no-such-dim] @Dims of feedForward binds Hidden, which FeedForward does not use: did you mean Hiden?
    //    ^

@Layer.FeedForward
record FeedForward(
    @Shape("D, Hiden") Tensor up,
    @Shape("Hiden, D") Tensor down) {}

// fix: "Hidden = 4*D" => "Hiden = 4*D"
