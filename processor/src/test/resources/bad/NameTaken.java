// Another class already has the name of the generated class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
record Model(@Shape("384, 2") Tensor weight) {} // error: [rapt/name-taken] ModelGraph cannot be written: another class has its name
//^

final class ModelGraph {
  record Trace() {}
  static Object forward(Model model, Sequences x) {
    return x;
  }
}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: final class ModelGraph => final class Other
