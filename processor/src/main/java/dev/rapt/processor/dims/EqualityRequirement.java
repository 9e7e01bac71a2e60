package dev.rapt.processor.dims;

import java.util.LinkedHashSet;
import java.util.Set;

/** Two dims are equal. */
final class EqualityRequirement extends Requirement {
  private Dim left;
  private Dim right;

  EqualityRequirement(Dim left, Dim right, Cause cause) {
    super(cause, union(left, right));
    this.left = left;
    this.right = right;
  }

  private static Set<Symbol> union(Dim left, Dim right) {
    Set<Symbol> symbols = new LinkedHashSet<>(left.symbols());
    symbols.addAll(right.symbols());
    return symbols;
  }

  Dim left() {
    return left;
  }

  Dim right() {
    return right;
  }

  @Override
  Outcome decide(Knowledge knowledge) {
    left = knowledge.values().resolve(left);
    right = knowledge.values().resolve(right);
    watch(union(left, right));
    return new Unification(knowledge, this).unify(left, right);
  }
}
