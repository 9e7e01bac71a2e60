package dev.rapt.processor.dims;

import java.util.List;
import java.util.function.Function;

/** Solves constraints between the dims of one root. Mutable; for one thread. */
public final class Solver {
  /** A solver without symbols or constraints. */
  public Solver() {}

  /** A new unknown. */
  public Symbol fresh(String name) {
    throw new UnsupportedOperationException(name);
  }

  /** The dim that an expression says. */
  public Dim evaluate(Expression expression, Function<String, Dim> scope, Cause cause) {
    throw new UnsupportedOperationException(expression + " " + scope + cause);
  }

  /** Demands that two dims are equal. */
  public Outcome equate(Dim left, Dim right, Cause cause) {
    throw new UnsupportedOperationException(left + " " + right + cause);
  }

  /** The dim with everything known put in. */
  public Dim resolve(Dim dim) {
    throw new UnsupportedOperationException(dim.toString());
  }

  /** Where the symbols of a dim got their values, closest first. */
  public List<Cause> causes(Dim dim) {
    throw new UnsupportedOperationException(dim.toString());
  }

  /** The failures so far, in the order in which they became certain. */
  public List<Conflict> conflicts() {
    throw new UnsupportedOperationException();
  }

  /** The constraints neither proved nor refuted, resolved. */
  public List<Equality> undecided() {
    throw new UnsupportedOperationException();
  }

  /** The divisions not carried out yet, resolved. */
  public List<Quotient> quotients() {
    throw new UnsupportedOperationException();
  }
}
