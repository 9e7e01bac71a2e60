package dev.rapt.proof.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on what attention means answers each question, and names existing tests for it. */
class SemanticsPageTest {
  private static final Path PAGE = Path.of("../docs/semantics.md");
  private static final Pattern NAME = Pattern.compile("`((?:\\w+\\.)+\\w+#\\w+)`");
  private static final Pattern LIKE_A_NAME = Pattern.compile("`[^`\n]*#[^`\n]*`");
  private static final Pattern QUESTION = Pattern.compile("^### (.*)\n", Pattern.MULTILINE);
  private static final Pattern ENTRY =
      Pattern.compile("^\\*\\*\\[(.*)]\\(#(.*)\\)\\*\\*\n", Pattern.MULTILINE);

  /** What the page must answer. */
  private static final int QUESTIONS = 29;

  /** A question, or the entry of a question among the tests, with the text below it. */
  record Section(String question, String text) {
    @Override
    public String toString() {
      return question;
    }
  }

  /** The questions with their answers. */
  static Stream<Section> answers() throws IOException {
    return sections(QUESTION);
  }

  /** The questions with the tests of their answers. */
  static Stream<Section> tests() throws IOException {
    return sections(ENTRY);
  }

  private static Stream<Section> sections(Pattern beginning) throws IOException {
    String page = Files.readString(PAGE);
    List<MatchResult> found = beginning.matcher(page).results().toList();
    return Stream.iterate(0, it -> it < found.size(), it -> it + 1)
        .map(
            it ->
                new Section(
                    found.get(it).group(1),
                    page.substring(
                        found.get(it).end(),
                        it + 1 < found.size() ? found.get(it + 1).start() : page.length())));
  }

  static Stream<NamedTest> names() throws IOException {
    return NAME.matcher(Files.readString(PAGE))
        .results()
        .map(it -> NamedTest.of(it.group(1)))
        .distinct();
  }

  @Test
  void noQuestionIsLost() throws IOException {
    assertThat(answers()).hasSize(QUESTIONS);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyQuestionHasAnAnswer(Section section) {
    assertThat(section.text().strip()).isNotEmpty().doesNotStartWith("#");
  }

  @Test
  void everyQuestionHasItsTests() throws IOException {
    assertThat(tests().map(Section::question))
        .containsExactlyElementsOf(answers().map(Section::question).toList());
  }

  @ParameterizedTest
  @MethodSource("tests")
  void everyQuestionNamesATest(Section section) {
    assertThat(NAME.matcher(section.text()).results()).as(section.question()).isNotEmpty();
  }

  @Test
  void theTestsLinkToTheirQuestion() throws IOException {
    assertThat(ENTRY.matcher(Files.readString(PAGE)).results())
        .allSatisfy(it -> assertThat(it.group(2)).isEqualTo(anchor(it.group(1))));
  }

  /** The anchor that a heading gets when the page is rendered. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyTestThatIsNamedExists(NamedTest test) throws IOException {
    assertThat(test.exists()).as("%s, named in %s, exists", test, PAGE).isTrue();
  }

  @Test
  void nothingLooksLikeATestAndIsNone() throws IOException {
    assertThat(LIKE_A_NAME.matcher(Files.readString(PAGE)).results().map(MatchResult::group))
        .allSatisfy(it -> assertThat(it).matches(NAME));
  }
}
