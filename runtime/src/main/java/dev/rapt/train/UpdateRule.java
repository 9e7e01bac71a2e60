package dev.rapt.train;

/** How a weight changes, given its gradient: {@link AdamW}, {@link Sgd}, or one of your own. */
public interface UpdateRule {
  /** The name of the rule in a saved training. */
  String name();

  /** How many moments the rule keeps for each weight. */
  int moments();

  /**
   * Updates a range in place. Ranges are updated concurrently and in any order, so each weight must
   * depend only on its own gradient, its own moments and the step.
   */
  void apply(Update update);
}
