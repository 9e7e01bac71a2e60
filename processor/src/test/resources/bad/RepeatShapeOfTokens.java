// A repeated layer takes token ids.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(
    @Repeat("2") List<Words> words) {} // error: [rapt/repeat-shape] words changes the shape, and is @Repeat: [B, T] becomes [B, T, D = 384]
    //                       ^

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

// fix: @Repeat("2") List<Words> words => Words words
