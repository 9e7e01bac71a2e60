package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A product of symbols, in graded lexicographic order.
 *
 * @param factors ascending; a symbol occurs as often as it is multiplied
 */
record Monomial(List<Symbol> factors) implements Comparable<Monomial> {
  static final Monomial ONE = new Monomial(List.of());

  static Monomial of(Symbol symbol) {
    return new Monomial(List.of(symbol));
  }

  int degree() {
    return factors.size();
  }

  int degree(Symbol symbol) {
    int degree = 0;
    for (Symbol factor : factors) {
      degree += factor.equals(symbol) ? 1 : 0;
    }
    return degree;
  }

  Monomial times(Monomial other) {
    if (factors.isEmpty() || other.factors.isEmpty()) {
      return factors.isEmpty() ? other : this;
    }
    List<Symbol> product = new ArrayList<>(factors);
    product.addAll(other.factors);
    product.sort(null);
    return new Monomial(List.copyOf(product));
  }

  /** This divided by {@code other}, or empty where that is not a monomial. */
  Optional<Monomial> over(Monomial other) {
    List<Symbol> rest = new ArrayList<>(factors);
    for (Symbol factor : other.factors) {
      if (!rest.remove(factor)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Monomial(List.copyOf(rest)));
  }

  /** The greatest monomial that divides both. */
  Monomial common(Monomial other) {
    List<Symbol> rest = new ArrayList<>(other.factors);
    List<Symbol> common = new ArrayList<>(factors);
    common.removeIf(factor -> !rest.remove(factor));
    return new Monomial(List.copyOf(common));
  }

  /** The greater one comes first: by degree, then by the older symbols. */
  @Override
  public int compareTo(Monomial other) {
    int order = Integer.compare(other.degree(), degree());
    for (int i = 0; order == 0 && i < factors.size(); i++) {
      order = factors.get(i).compareTo(other.factors.get(i));
    }
    return order;
  }
}
