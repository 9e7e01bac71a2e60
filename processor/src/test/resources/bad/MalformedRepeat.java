// The count in @Repeat has a syntax error.
package bad;

import dev.rapt.*;
import dev.rapt.tensor.*;
import java.util.List;

@Layer.Sequential
@Input("B, T, D")
@Dims("D = 384")
record Model(
    @Repeat("6x") List<Norm> norms) {} // error: [rapt/malformed-text] @Repeat of norms cannot be read: column 2, expected an operator or the end after '6', but found 'x'
    //      ^

@Layer.LayerNorm
record Norm(@Shape("D") Tensor gain) {}

final class User {
  Object use(Model model, Sequences x) {
    return ModelGraph.forward(model, x);
  }

  void look(ModelGraph.Trace trace) {}
}

// other fix: "6x" => "6"
