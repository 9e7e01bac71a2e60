package dev.rapt.train;

/** How a weight changes, given its gradient: {@link AdamW}, {@link Sgd}, or one of your own. */
public interface UpdateRule {
  /** What the rule is called in a saved training. */
  String name();

  /** How many numbers the rule remembers for each weight. */
  int moments();

  /**
   * Updates a range in place. Ranges are updated at the same time and in any order, so each weight
   * must depend on nothing but its own gradient, its own moments and the step.
   */
  void apply(Update update);
}
