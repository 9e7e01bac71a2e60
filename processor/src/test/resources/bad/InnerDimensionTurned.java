// A matrix is declared [out, in], as most frameworks store it, instead of [in, out].
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, I")
@Dims("I = 4, F = 16, C = 3")
record Classifier(Hidden hidden, Head head) {}

@Layer.FeedForward
record Hidden(@Shape("I, F") Tensor up, @Shape("F, I") Tensor down) {}

@Layer.Linear
record Head(
    @Shape("C, I") Tensor weight, // error: [rapt/inner-dimension] weight does not fit its input: axis 0 is 3, needs 4
    //     ^
    @Shape("C") Tensor bias) {}

final class User {
  Object use(Classifier model, Tensor x) {
    return ClassifierGraph.forward(model, x);
  }

  void look(ClassifierGraph.Trace trace) {}
}

// fix: @Shape("C, I") => @Shape("I, C")
