package dev.rapt.proof.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on what attention means names, for each of its answers, tests that there are. */
class SemanticsPageTest {
  private static final Path PAGE = Path.of("../docs/semantics.md");
  private static final Pattern NAME = Pattern.compile("`((?:\\w+\\.)+\\w+#\\w+)`");
  private static final Pattern LIKE_A_NAME = Pattern.compile("`[^`\n]*#[^`\n]*`");
  private static final Pattern QUESTION = Pattern.compile("^### (.*)\n", Pattern.MULTILINE);

  /** What the page must answer. */
  private static final int QUESTIONS = 29;

  /** A question with all that stands below it. */
  record Section(String question, String answer) {
    @Override
    public String toString() {
      return question;
    }
  }

  static Stream<Section> sections() throws IOException {
    String page = Files.readString(PAGE);
    List<MatchResult> questions = QUESTION.matcher(page).results().toList();
    return Stream.iterate(0, it -> it < questions.size(), it -> it + 1)
        .map(
            it ->
                new Section(
                    questions.get(it).group(1),
                    page.substring(
                        questions.get(it).end(),
                        it + 1 < questions.size()
                            ? questions.get(it + 1).start()
                            : page.length())));
  }

  static Stream<NamedTest> names() throws IOException {
    return NAME.matcher(Files.readString(PAGE))
        .results()
        .map(it -> NamedTest.of(it.group(1)))
        .distinct();
  }

  @Test
  void noQuestionIsLost() throws IOException {
    assertThat(sections()).hasSize(QUESTIONS);
  }

  @ParameterizedTest
  @MethodSource("sections")
  void everyQuestionNamesATest(Section section) {
    assertThat(NAME.matcher(section.answer()).results()).as(section.question()).isNotEmpty();
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
