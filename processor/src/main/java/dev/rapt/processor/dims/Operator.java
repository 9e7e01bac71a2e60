package dev.rapt.processor.dims;

/** What an {@link Operation} does. */
public enum Operator {
  /** The sum. */
  PLUS('+', 1, " + "),
  /** The difference. */
  MINUS('-', 1, " - "),
  /** The product. */
  TIMES('*', 2, "*"),
  /** The quotient, which must be exact. */
  OVER('/', 2, " / ");

  private final char sign;
  private final int precedence;
  private final String text;

  Operator(char sign, int precedence, String text) {
    this.sign = sign;
    this.precedence = precedence;
    this.text = text;
  }

  /** The operator as it is written. */
  public char sign() {
    return sign;
  }

  /** How strongly it binds: 1 or 2. */
  public int precedence() {
    return precedence;
  }

  String text() {
    return text;
  }

  /** Whether {@code a this (b inner c)} keeps its meaning without the parentheses. */
  boolean absorbs(Operator inner) {
    return inner.precedence > precedence
        || this == PLUS && inner.precedence == precedence
        || this == TIMES && inner == TIMES;
  }
}
