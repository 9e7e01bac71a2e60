// Two roots would get generated classes of the same name.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

final class Models {
  @Layer.Linear
  @Input("B, T, D")
  record Model(@Shape("384, 2") Tensor weight) {}
}

@Layer.Linear
@Input("B, T, D")
record Models_Model(@Shape("384, 2") Tensor weight) {} // error: [rapt/name-taken] Models_ModelGraph cannot be written: another class has its name
//^

// other fix: Models_Model => Other
