package dev.rapt.processor.dims;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** A dividend and a divisor. */
record Ratio(Dim dividend, Dim divisor) {
  /** Without the numbers and symbols that dividend and divisor share. */
  Ratio cancelled() {
    Content common = Content.of(dividend).common(Content.of(divisor));
    return common.isOne()
        ? this
        : new Ratio(common.removeFrom(dividend), common.removeFrom(divisor));
  }

  Set<Symbol> symbols() {
    Set<Symbol> symbols = new LinkedHashSet<>(dividend.symbols());
    symbols.addAll(divisor.symbols());
    return Collections.unmodifiableSet(symbols);
  }

  /** Whether no values of the symbols make it an integer. */
  boolean isNeverExact() {
    if (divisor.constant().isEmpty()) {
      return false;
    }
    long constant = dividend.constantTerm();
    Content variable = Content.of(dividend.minus(Dim.of(constant)));
    long divisible = Content.greatestCommonDivisor(variable.number(), divisor.constantTerm());
    return divisible == 0 || constant % divisible != 0;
  }
}
