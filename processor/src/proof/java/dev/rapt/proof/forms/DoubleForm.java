package dev.rapt.proof.forms;

import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.reference.AlibiSlopes;
import dev.rapt.proof.reference.Attending;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Weights;

/** A declaration in double precision, by the papers' formulas. */
record DoubleForm(Declaration declaration) {
  Matrix output(Weights weights, Inputs.Item item) {
    LayerSizes sizes = declaration.sizes();
    return attending(item).apply(weights, item.x(), sizes.hasMemory() ? item.memory() : item.x());
  }

  private Attending attending(Inputs.Item item) {
    LayerSizes sizes = declaration.sizes();
    LayerOptions options = declaration.options();
    double scale = options.scale().orElse(1 / Math.sqrt(sizes.keySize()));
    Attending attending =
        Attending.plain(sizes.heads(), sizes.groups(), scale).normed(declaration.parts().epsilon());
    if (options.rotary().isPresent()) {
      attending = attending.turned(options.rotary().get().from(options.offset().orElse(0)));
    }
    if (options.softcap().isPresent()) {
      double cap = options.softcap().getAsDouble();
      attending = attending.then((head, query, key, score) -> cap * Math.tanh(score / cap));
    }
    if (options.alibi()) {
      double[] slopes = AlibiSlopes.of(sizes.heads());
      int offset = options.offset().orElse(0);
      attending =
          attending.then(
              (head, query, key, score) -> score - slopes[head] * Math.abs(query + offset - key));
    }
    if (options.bias()) {
      attending = attending.then((head, query, key, score) -> score + item.bias(head, query, key));
    }
    if (options.keep()) {
      attending = attending.seeing(item::keeps);
    }
    return attending.seeing((head, query, key) -> options.sees(query, key));
  }
}
