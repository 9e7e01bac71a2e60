package dev.rapt.processor.dims;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The symbol of a quotient, times the divisor, is the dividend. */
final class DivisionRequirement extends Requirement {
  private final Symbol symbol;
  private @Nullable Ratio last;

  DivisionRequirement(Symbol symbol, Ratio stated, Cause cause) {
    super(cause, union(stated, Dim.of(symbol)));
    this.symbol = symbol;
  }

  private static Set<Symbol> union(Ratio ratio, Dim value) {
    Set<Symbol> symbols = new LinkedHashSet<>(ratio.symbols());
    symbols.addAll(value.symbols());
    return symbols;
  }

  Symbol symbol() {
    return symbol;
  }

  @Override
  Outcome decide(Knowledge knowledge) {
    Ratio unreduced = knowledge.quotients().ratio(symbol);
    Ratio ratio =
        new Ratio(
            knowledge.quotients().reduce(unreduced.dividend()),
            knowledge.quotients().reduce(unreduced.divisor()));
    Dim value = knowledge.values().resolve(Dim.of(symbol));
    watch(union(unreduced, value));
    Optional<Conflict> conflict = conflict(knowledge, ratio);
    if (conflict.isPresent()) {
      knowledge.fail(conflict.get(), sources());
      knowledge.breakSymbol(symbol);
      return Outcome.DIFFERENT;
    }
    Unification unification = new Unification(knowledge, this);
    if (!knowledge.quotients().isOpen(symbol)) {
      Optional<Dim> exact = ExactDivision.divide(ratio.dividend(), ratio.divisor());
      return exact.isPresent()
          ? unification.unify(value, exact.get())
          : unification.unify(value.times(ratio.divisor()), ratio.dividend());
    }
    return decideOpen(knowledge, ratio, unification);
  }

  private Outcome decideOpen(Knowledge knowledge, Ratio ratio, Unification unification) {
    Optional<Dim> exact = ExactDivision.divide(ratio.dividend(), ratio.divisor());
    if (exact.isPresent() && !exact.get().symbols().contains(symbol)) {
      return bind(exact.get(), knowledge, unification);
    }
    Symbol first = knowledge.quotients().first(ratio.cancelled(), symbol);
    Dim same = knowledge.values().resolve(Dim.of(first));
    if (!same.symbols().contains(symbol)) {
      boolean newer = knowledge.quotients().isOpen(first) && first.compareTo(symbol) > 0;
      return newer ? unification.bind(first, Dim.of(symbol)) : bind(same, knowledge, unification);
    }
    if (last != null && !ratio.equals(last)) {
      knowledge.touch(symbol);
    }
    last = ratio;
    return Outcome.UNKNOWN;
  }

  /** Binds the symbol itself; unifying would simplify it to the value and find nothing to do. */
  private Outcome bind(Dim value, Knowledge knowledge, Unification unification) {
    if (value.constant().isPresent() && value.constantTerm() < 1) {
      knowledge.fail(new Conflict.NotPositive(value, cause(), origins(knowledge)), sources());
      knowledge.breakSymbol(symbol);
      return Outcome.DIFFERENT;
    }
    return unification.bind(symbol, value);
  }

  private Optional<Conflict> conflict(Knowledge knowledge, Ratio ratio) {
    Dim divisor = ratio.divisor();
    if (knowledge.isBroken(divisor) || knowledge.isBroken(ratio.dividend())) {
      return Optional.empty();
    }
    if (divisor.isZero() || Comparison.sign(divisor) < 0) {
      return Optional.of(new Conflict.NotPositive(divisor, cause(), origins(knowledge)));
    }
    if (ratio.isNeverExact()) {
      return Optional.of(
          new Conflict.Inexact(ratio.dividend(), divisor, cause(), origins(knowledge)));
    }
    return Optional.empty();
  }
}
