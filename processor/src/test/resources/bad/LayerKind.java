// A record with @Input has no layer kind.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Input("B, I")
record Model(@Shape("I, 3") Tensor weight) {} // error: [rapt/layer-kind] Model has @Input and no layer kind
//^

final class User {
  Object use(Model model, Tensor x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Input => @Layer.Linear @Input
