// A record has two layer kinds.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Layer.Unembedding // error: [rapt/layer-kind] Model is @Layer.Linear and @Layer.Unembedding, and a layer has one kind
//^
@Input("B, I")
record Model(@Shape("I, 3") Tensor weight) {}

final class User {
  Object use(Model model, Tensor x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Layer.Unembedding => 
