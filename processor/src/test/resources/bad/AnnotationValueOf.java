// A side input is listed twice.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
@Dims("D = 384")
record Model(Words words, Types types) {}

@Layer.Embedding
record Words(@Shape("30522, D") Tensor table) {}

@Layer.Embedding(of = {SideInput.TYPES, SideInput.TYPES}) // error: [rapt/annotation-value] of of Types has 2 values, and takes one
//                    ^
record Types(@Shape("2, D") Tensor table) {}

// other fix: {SideInput.TYPES, SideInput.TYPES} => SideInput.TYPES
