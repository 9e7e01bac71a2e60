package dev.rapt.processor.dims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DimsParserTest {
  @Test
  void aShapeIsExpressionsSeparatedByCommas() {
    assertThat(good(DimsParser.shape(" D,H * K ")))
        .extracting(Expression::text)
        .containsExactly("D", "H*K");
  }

  @Test
  void bindingsKeepNameValueAndColumn() {
    List<Binding> bindings = good(DimsParser.bindings("D = 512, H=8, K = D / H"));
    assertThat(bindings).extracting(Binding::name).containsExactly("D", "H", "K");
    assertThat(bindings).extracting(Binding::column).containsExactly(0, 9, 14);
    assertThat(bindings)
        .extracting(binding -> binding.value().text())
        .containsExactly("512", "8", "D / H");
  }

  @ParameterizedTest
  @CsvSource({
    "((D)), D",
    "D+H*K, D + H*K",
    "(D+H)*K, (D + H)*K",
    "A-(B-C), A - (B - C)",
    "(A-B)-C, A - B - C",
    "A+(B-C), A + B - C",
    "A/(B/C), A / (B / C)",
    "A*(B/C), A*(B / C)",
    "(A*B)/C, A*B / C",
    "A*(B*C), A*B*C",
    "2*D_model2, 2*D_model2",
  })
  void theTextHasNoMoreParenthesesThanItNeeds(String text, String canonical) {
    assertThat(Scope.expression(text).text()).isEqualTo(canonical);
    assertThat(Scope.expression(canonical).text()).isEqualTo(canonical);
  }

  @Test
  void operatorsOfOneKindGroupFromTheLeft() {
    Operation difference = (Operation) Scope.expression("A - B - C");
    assertThat(difference.left().text()).isEqualTo("A - B");
    assertThat(difference.right()).isEqualTo(new Name("C", 8));
  }

  @Test
  void namesComeInTheOrderOfFirstAppearance() {
    assertThat(Scope.expression("K*(D + 3) / K - B").names()).containsExactly("K", "D", "B");
  }

  @Test
  void columnsPointIntoTheText() {
    Operation sum = (Operation) Scope.expression("  D + 12");
    assertThat(sum.column()).isEqualTo(2);
    assertThat(sum.right()).isEqualTo(new Literal(12, 6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "D*|2|expected a dim or a number after '*', but the text ends",
        "D * * K|4|expected a dim or a number after '*', but found '*'",
        "-D|0|expected a dim or a number, but found '-'",
        "(D + H|6|expected an operator or ')' after 'H', but the text ends",
        "D H|2|expected an operator or the end after 'D', but found 'H'",
        "2D|1|expected an operator or the end after '2', but found 'D': a product is written 2*D",
        "D)|1|expected an operator or the end after 'D', but found ')'",
        "D, H|1|expected an operator or the end after 'D', but found ','",
        "heads|0|dims begin with an upper-case letter: write 'Heads' for 'heads'",
        "2*d|2|dims begin with an upper-case letter: write 'D' for 'd'",
        "2147483648|0|2147483648 is too large: numbers go up to 2147483647",
        "D % 2|2|expected an operator or the end after 'D', but found '%'",
        "  |2|expected a dim or a number, but the text is empty",
        "D + \uD83D\uDE00|4|expected a dim or a number after '+', but found '\uD83D\uDE00'",
      })
  void aProblemSaysWhereItIsAndWhatWasExpected(String text, int column, String message) {
    assertProblem(bad(DimsParser.expression(text)), column, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "D, |3|expected a dim or a number after ',', but the text ends",
        ",D|0|expected a dim or a number, but found ','",
        "D; H|1|expected an operator, ',' or the end after 'D', but found ';'",
      })
  void aShapeWithAHoleIsAProblem(String text, int column, String message) {
    assertProblem(bad(DimsParser.shape(text)), column, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "D|1|expected '=' after 'D', but the text ends",
        "D == 2|3|expected a dim or a number after '=', but found '='",
        "D = 1, D = 2|7|D is bound twice: here and at column 1",
        "d = 1|0|dims begin with an upper-case letter: write 'D' for 'd'",
        "1 = D|0|expected a dim, but found '1'",
        "D = 1 H = 2|6|expected an operator, ',' or the end after '1', but found 'H'",
      })
  void aBindingThatIsNoneIsAProblem(String text, int column, String message) {
    assertProblem(bad(DimsParser.bindings(text)), column, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "1+"})
  void anEndlessExpressionIsAProblemAndNoStackOverflow(String piece) {
    assertThat(bad(DimsParser.expression(piece.repeat(30_000))).message())
        .isEqualTo("more than 500 operators and parentheses");
  }

  private static <T> T good(Parsed<T> parsed) {
    if (parsed instanceof Parsed.Good<T> good) {
      return good.value();
    }
    throw new AssertionError(parsed);
  }

  private static void assertProblem(SyntaxProblem problem, int column, String message) {
    assertThat(problem.column()).isEqualTo(column);
    assertThat(problem.message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D, H*K +|UNREADABLE",
        "D, d|LOWER_CASE",
        "-4|NEGATIVE",
        "4000000000|TOO_LARGE",
      })
  void aProblemSaysWhichMistakeItIs(String text, SyntaxProblem.Kind kind) {
    assertThat(bad(DimsParser.shape(text)).kind()).isEqualTo(kind);
  }

  @Test
  void aDimThatIsBoundTwiceIsAMistakeOfItsOwn() {
    assertThat(bad(DimsParser.bindings("D = 1, D = 2")).kind())
        .isEqualTo(SyntaxProblem.Kind.BOUND_TWICE);
  }

  private static SyntaxProblem bad(Parsed<?> parsed) {
    if (parsed instanceof Parsed.Bad<?> bad) {
      return bad.problem();
    }
    throw new AssertionError(parsed);
  }
}
