// A layer has type parameters.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Linear
@Input("B, T, D")
record Model<T>( // error: [rapt/generic-record] Model has type parameters, and a layer has none
//^
    @Shape("384, 2") Tensor weight) {}

final class User {
  Object use(Model<String> model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: Model<T>( => Model(
// other fix: Model<String> => Model
