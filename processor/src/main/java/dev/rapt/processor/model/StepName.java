package dev.rapt.processor.model;

import com.google.common.base.CaseFormat;

/** The names of the steps that layers emit, beside those of components. */
public enum StepName {
  QUERY,
  KEY,
  VALUE,
  QKV,
  NORMALIZED_QUERY,
  NORMALIZED_KEY,
  ROTATED_QUERY,
  ROTATED_KEY,
  SCORES(true),
  CAPPED_SCORES(true),
  LINEARLY_BIASED_SCORES(true),
  BIASED_SCORES(true),
  MASKED_SCORES(true),
  WINDOWED_SCORES(true),
  KEPT_SCORES(true),
  WEIGHTS(true),
  DROPPED_WEIGHTS(true),
  CONCATENATED,
  UP,
  GATE,
  ACTIVATED,
  GATED,
  OUTPUT;

  private final String text;
  private final boolean scores;

  StepName() {
    this(false);
  }

  StepName(boolean scores) {
    this.text = CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    this.scores = scores;
  }

  /** The name in a layer: {@code maskedScores}. */
  public String text() {
    return text;
  }

  /** Whether the step gives the scores of attention, or their weights. */
  public boolean givesScores() {
    return scores;
  }

  /** The name of what a component's layer gives, some of it dropped. */
  public static String dropped(String component) {
    return component + "Dropped";
  }

  /** The name of the sum of a component's layer and its input. */
  public static String residual(String component) {
    return component + "Residual";
  }
}
