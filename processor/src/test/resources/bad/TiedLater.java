// A head comes before the table that it is tied to: one error.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Dims("V = 100, D = 64")
@Input("B, T")
record Model(
    @Tied("words") Head head, // error: [rapt/tied] head is tied to words, which is not a layer before it
    //    ^
    Words words) {}

@Layer.Embedding
record Words(@Shape("V, D") Tensor table) {}

@Layer.Unembedding
record Head() {}

// other fix: @Tied("words") Head head, => Words words,
// other fix:     Words words) {} =>     @Tied("words") Head head) {}
