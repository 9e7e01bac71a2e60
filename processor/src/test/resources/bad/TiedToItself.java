// @Tied names its own component.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    Words words,
    @Tied("head") Head head) {} // error: [rapt/tied] head is tied to head, which is not a layer before it
    //    ^

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

@Layer.Unembedding
record Head() {}

// other fix: @Tied("head") => @Tied("words")
