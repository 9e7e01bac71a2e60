// Token ids are fed to attention.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    Attention attention, // error: [rapt/axis-kind] attention takes sequences of vectors, and gets token ids [B, T]
    //        ^
    Words words) {}

@Layer.Attention(heads = "12")
record Attention(
    @Shape("D, D") Tensor query,
    @Shape("D, D") Tensor key,
    @Shape("D, D") Tensor value) {}

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

// other fix: Attention attention, => 
// other fix: Words words) => Words words, Attention attention)
