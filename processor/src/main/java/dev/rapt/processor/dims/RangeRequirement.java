package dev.rapt.processor.dims;

/** A dim is at least 1 and fits in an {@code int}. */
final class RangeRequirement extends Requirement {
  private Dim dim;

  RangeRequirement(Dim dim, Cause cause) {
    super(cause, dim.symbols());
    this.dim = dim;
  }

  @Override
  Outcome decide(Knowledge knowledge) {
    dim = knowledge.values().resolve(dim);
    watch(dim.symbols());
    Dim reduced = knowledge.resolve(dim);
    if (knowledge.isBroken(reduced)) {
      return Outcome.UNKNOWN;
    }
    if (reduced.isZero() || Comparison.sign(reduced) < 0) {
      knowledge.fail(new Conflict.NotPositive(reduced, cause(), origins(knowledge)), sources());
      return Outcome.DIFFERENT;
    }
    if (reduced.constant().isEmpty()) {
      return Outcome.UNKNOWN;
    }
    // Examining turns this into an Overflow.
    Math.toIntExact(reduced.constantTerm());
    return Outcome.EQUAL;
  }
}
