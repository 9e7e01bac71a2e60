// @Dropout on a list is ambiguous: each layer, or all together.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Dropout(0.1) @Repeat("6") List<Square> layers) {} // error: [rapt/repeat-list] layers has @Dropout on a List: around each layer, or around all?
//  ^

@Layer.Linear
record Square(@Shape("D, D") Tensor weight) {}

@Layer.Sequential
record Branch(@Dropout(0.1) Square square) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: @Dropout(0.1) @Repeat("6") List<Square> => @Repeat("6") List<Branch>
