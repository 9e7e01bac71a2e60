// The generated class cannot access a private record.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

final class Models {
  @Layer.Linear
  @Input("B, T, D")
  private record Model( // error: [rapt/visibility] Model is private, and the generated class cannot access it
  //      ^
      @Shape("384, 2") Tensor weight) {}

  Object use(Model model, Sequences x) {
    return Models_ModelGraph.forward(model, x);
  }

  void look(Models_ModelGraph.Trace trace) {}
}

// fix: private record => record
