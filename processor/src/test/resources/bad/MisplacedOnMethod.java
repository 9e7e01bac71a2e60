// An annotation is on a method of a layer that is not a component.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.RmsNorm
record Norm(@Shape("D") Tensor gain) {
    @Stored("weight") Tensor weight() { // error: [rapt/misplaced-annotation] @Stored is on weight, which is not a component of a layer
//  ^
      return gain;
    }
}

// fix: @Stored("weight") => 
