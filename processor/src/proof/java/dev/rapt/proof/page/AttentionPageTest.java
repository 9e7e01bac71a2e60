package dev.rapt.proof.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page that teaches attention runs. After a wanted change, {@code -Drapt.regenerate=true}
 * writes its outputs and pictures anew, for the diff to be reviewed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttentionPageTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Path PICTURES = DOCS.resolve("attention");
  private static final List<String> LANGUAGES = List.of("attention.md", "attention.es.md");

  private Path folder;
  private Page english;
  private List<String> outputs;

  @BeforeAll
  void runsTheExamples(@TempDir Path temporary) throws Exception {
    folder = temporary;
    english = page("attention.md");
    outputs = new Examples(folder).outputs(english);
    if (Boolean.getBoolean("rapt.regenerate")) {
      for (String language : LANGUAGES) {
        Files.writeString(DOCS.resolve(language), page(language).withOutputs(outputs).text());
      }
      for (Path picture : pictures(folder)) {
        Files.copy(
            picture, PICTURES.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      english = page("attention.md");
    }
  }

  @Test
  void theOutputsOnThePageAreThoseOfItsExamples() {
    List<String> shown =
        english.blocks().stream().filter(it -> !it.code()).map(Page.Block::content).toList();
    assertThat(shown).isEqualTo(outputs).isNotEmpty();
  }

  @Test
  void thePicturesAreThoseThatItsExamplesDraw() throws IOException {
    List<Path> drawn = pictures(folder);
    assertThat(drawn).isNotEmpty();
    assertThat(pictures(PICTURES).stream().map(Path::getFileName).toList())
        .isEqualTo(drawn.stream().map(Path::getFileName).toList());
    for (Path picture : drawn) {
      assertThat(PICTURES.resolve(picture.getFileName())).hasContent(Files.readString(picture));
      assertThat(english.text()).contains("(attention/" + picture.getFileName() + ")");
    }
  }

  @Test
  void bothLanguagesShowTheSameExamplesOutputsAndPictures() throws IOException {
    Page spanish = page("attention.es.md");
    assertThat(spanish.blocks()).isEqualTo(english.blocks());
    for (Path picture : pictures(PICTURES)) {
      assertThat(spanish.text()).contains("(attention/" + picture.getFileName() + ")");
    }
  }

  private static Page page(String name) throws IOException {
    return new Page(Files.readString(DOCS.resolve(name)));
  }

  private static List<Path> pictures(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(".svg")).sorted().toList();
    }
  }
}
