// A layer annotation is on an enum.
package bad;

import dev.rapt.*;

@Layer.UnitNorm
   enum Unit { ONE } // error: [rapt/not-a-record] Unit is an enum, and a layer is a record
// ^

// fix: enum Unit { ONE } => record Unit() {}
