package dev.rapt.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A product of an integer and names.
 *
 * @param coefficient the integer
 * @param names sorted, one for each factor
 */
record Term(long coefficient, List<String> names) {
  /** Fewer factors first, then by name. */
  static final Comparator<Term> ORDER =
      Comparator.comparingInt((Term term) -> term.names().size())
          .thenComparing(term -> String.join("*", term.names()));

  Term {
    names = names.stream().sorted().toList();
  }

  Term times(Term other) {
    List<String> all = new ArrayList<>(names);
    all.addAll(other.names);
    return new Term(Math.multiplyExact(coefficient, other.coefficient), all);
  }

  Term plus(Term other) {
    return new Term(Math.addExact(coefficient, other.coefficient), names);
  }

  @Override
  public String toString() {
    if (names.isEmpty()) {
      return Long.toString(coefficient);
    }
    String product = String.join("*", names);
    if (coefficient == 1) {
      return product;
    }
    return coefficient == -1 ? "-" + product : coefficient + "*" + product;
  }
}
