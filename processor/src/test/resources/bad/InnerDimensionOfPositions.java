// A table of positions is not as wide as the vectors it is added to.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;

@Layer.Sequential
@Input("B, T")
record Model(Words words, Positions positions) {}

@Layer.Embedding
record Words(@Shape("30522, 384") Tensor table) {}

@Layer.Positions(PositionKind.LEARNED)
record Positions(@Shape("512, 768") Tensor table) {} // error: [rapt/inner-dimension] table does not fit its input: axis 1 is 768, needs 384
//                      ^

final class User {
  Object use(Model model, Tokens x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// fix: @Shape("512, 768") => @Shape("512, 384")
