// Pooling comes before the embedding.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    Pool pool, // error: [rapt/axis-kind] pool takes sequences of vectors, and gets token ids [B, T]
    //   ^
    Words words) {}

@Layer.Pooling(PoolingKind.MEAN)
record Pool() {}

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

// other fix: Pool pool, => 
// other fix: Words words) => Words words, Pool pool)
