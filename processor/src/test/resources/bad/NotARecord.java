// A layer annotation is on a class.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, I")
final class Classifier {} // error: [rapt/not-a-record] Classifier is a class, and a layer is a record
//    ^

final class User {
  Object use(Classifier model, Tensor x) {
    return ClassifierGraph.forward(model, x);
  }

  void look(ClassifierGraph.Trace trace) {}
}

// other fix: final class Classifier {} => record Classifier(@Shape("I, 3") Tensor weight) {}
