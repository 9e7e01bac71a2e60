// Token types are added to token ids instead of vectors.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    Types types, // error: [rapt/axis-kind] types takes sequences of vectors, and gets token ids [B, T]
    //    ^
    Words words) {}

@Layer.Embedding(of = SideInput.TYPES)
record Types(@Shape("2, D") Tensor table) {}

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

// other fix: Types types, => 
// other fix: Words words) => Words words, Types types)
