// A layer annotation is on an interface.
package bad;

import dev.rapt.*;

@Layer.UnitNorm
sealed interface Unit permits Length {} // error: [rapt/not-a-record] Unit is an interface, and a layer is a record
//     ^

record Length() implements Unit {}

// fix: sealed interface Unit permits Length {} => record Unit() {}
// fix: record Length() implements Unit {} => 
