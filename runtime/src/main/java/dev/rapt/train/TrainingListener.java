package dev.rapt.train;

/** Receives the progress of training, on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {
  /** A step was done. */
  void stepped(TrainingStep step);

  /**
   * Held-out examples were measured.
   *
   * @param step after which step
   */
  default void evaluated(int step, Evaluation evaluation) {}
}
