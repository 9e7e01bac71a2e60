package dev.rapt.processor.dims;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a text from left to right; the first problem ends the reading. */
final class ExpressionReader {
  private static final String OPERAND = "a dim or a number";

  /** Far more than any shape has; keeps recursion over expressions shallow. */
  private static final int MOST_OPERATORS = 500;

  private final String text;
  private int position;
  private int operators;
  private String previous = "";
  private @Nullable SyntaxProblem problem;

  ExpressionReader(String text) {
    this.text = text;
  }

  /** The problem that made a method answer null or false. */
  SyntaxProblem problem() {
    return Objects.requireNonNull(problem);
  }

  void fail(int column, String message) {
    problem = SyntaxProblem.unreadable(column, message);
  }

  void fail(int column, String message, SyntaxProblem.Kind kind) {
    problem = new SyntaxProblem(column, message, kind);
  }

  /** Reads sums of products of operands; null after a problem. */
  @Nullable Expression expression() {
    return operation(1);
  }

  private @Nullable Expression operation(int precedence) {
    if (precedence > 2) {
      return operand();
    }
    Expression left = operation(precedence + 1);
    while (left != null) {
      Operator operator = skipOperator(precedence);
      if (operator == null) {
        return problem == null ? left : null;
      }
      Expression right = operation(precedence + 1);
      left = right == null ? null : new Operation(left, operator, right);
    }
    return null;
  }

  private @Nullable Operator skipOperator(int precedence) {
    for (Operator operator : Operator.values()) {
      if (operator.precedence() == precedence && peek() == operator.sign()) {
        return counted() && skip(operator.sign()) ? operator : null;
      }
    }
    return null;
  }

  private @Nullable Expression operand() {
    char next = peek();
    if (next == '(') {
      return parenthesized();
    }
    if (next == '-' && previous.equals("=") || next == '-' && previous.isEmpty()) {
      return negative();
    }
    return isDigit(next) ? literal() : name(OPERAND);
  }

  private @Nullable Expression negative() {
    int start = position;
    skip('-');
    String digits = takeWhile(ExpressionReader::isDigit);
    if (digits.isEmpty()) {
      fail(start, "expected %s, but found '-'".formatted(OPERAND));
    } else {
      String message = "-%s is below 1, and a size is at least 1".formatted(digits);
      fail(start, message, SyntaxProblem.Kind.NEGATIVE);
    }
    return null;
  }

  private @Nullable Expression parenthesized() {
    if (!counted()) {
      return null;
    }
    skip('(');
    Expression inside = expression();
    return inside != null && (skip(')') || unexpected("an operator or ')'")) ? inside : null;
  }

  private boolean counted() {
    if (++operators > MOST_OPERATORS) {
      fail(position, "more than %d operators and parentheses".formatted(MOST_OPERATORS));
    }
    return problem == null;
  }

  private @Nullable Literal literal() {
    int start = position;
    String digits = takeWhile(ExpressionReader::isDigit);
    try {
      return new Literal(Integer.parseInt(digits), start);
    } catch (NumberFormatException tooLarge) {
      fail(
          start,
          "%s is too large: numbers go up to %d".formatted(digits, Integer.MAX_VALUE),
          SyntaxProblem.Kind.TOO_LARGE);
      return null;
    }
  }

  /** Reads a dim's name; null after a problem, which names what was {@code expected}. */
  @Nullable Name name(String expected) {
    char first = peek();
    int start = position;
    if (first >= 'A' && first <= 'Z') {
      return new Name(takeWhile(ExpressionReader::isNamePart), start);
    }
    if (first >= 'a' && first <= 'z') {
      String word = takeWhile(ExpressionReader::isNamePart);
      String corrected = Character.toUpperCase(first) + word.substring(1);
      fail(
          start,
          "dims begin with an upper-case letter: write '%s' for '%s'".formatted(corrected, word),
          SyntaxProblem.Kind.LOWER_CASE);
    } else {
      unexpected(expected);
    }
    return null;
  }

  /** Takes {@code sign} if it is next. */
  boolean skip(char sign) {
    if (peek() != sign) {
      return false;
    }
    previous = String.valueOf(sign);
    position++;
    return true;
  }

  /** Takes {@code sign}; anything else is a problem. */
  boolean require(char sign) {
    return skip(sign) || unexpected("'" + sign + "'");
  }

  /** Whether nothing is left; anything else is a problem. */
  boolean atEnd(String expected) {
    peek();
    return position == text.length() || unexpected(expected);
  }

  private boolean unexpected(String expected) {
    peek();
    String after = previous.isEmpty() ? "" : " after '" + previous + "'";
    fail(position, "expected " + expected + after + ", but " + found() + hint());
    return false;
  }

  private String found() {
    if (position < text.length()) {
      return "found '" + Character.toString(text.codePointAt(position)) + "'";
    }
    return text.isBlank() ? "the text is empty" : "the text ends";
  }

  /** What was meant, where that is plain. */
  private String hint() {
    if (position == 0 || position >= text.length()) {
      return "";
    }
    char next = text.charAt(position);
    if (isDigit(text.charAt(position - 1)) && next >= 'A' && next <= 'Z') {
      return ": a product is written " + previous + "*" + next;
    }
    return next == '.' && isDigit(text.charAt(position - 1)) ? ": sizes are whole numbers" : "";
  }

  /** The next character that is not blank, or 0 at the end. */
  private char peek() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return position < text.length() ? text.charAt(position) : 0;
  }

  private interface CharacterTest {
    boolean test(char character);
  }

  private String takeWhile(CharacterTest test) {
    int start = position;
    while (position < text.length() && test.test(text.charAt(position))) {
      position++;
    }
    previous = text.substring(start, position);
    return previous;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isNamePart(char character) {
    return isDigit(character)
        || character >= 'A' && character <= 'Z'
        || character >= 'a' && character <= 'z'
        || character == '_';
  }
}
