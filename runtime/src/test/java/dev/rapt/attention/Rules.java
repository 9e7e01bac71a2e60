package dev.rapt.attention;

/** Rules from drawn options, without lengths and masks. */
final class Rules {
  private Rules() {}

  static AttentionRule of(Problem.Options options) {
    AttentionRule rule = withoutAlibi(options);
    return options.alibi() ? rule.adding(new ScoreTerm.Alibi()) : rule;
  }

  static AttentionRule withoutAlibi(Problem.Options options) {
    AttentionRule rule =
        AttentionRule.PLAIN.seeing(new Visibility.Window(options.left(), options.right()));
    if (options.scale().isPresent()) {
      rule = rule.scaledBy(options.scale().getAsDouble());
    }
    if (options.cap().isPresent()) {
      rule = rule.cappedAt(options.cap().getAsDouble());
    }
    if (options.shift() != 0) {
      rule = rule.seeing(new Visibility.Shifted(options.shift()));
    }
    return options.causal() ? rule.seeing(new Visibility.Causal()) : rule;
  }
}
