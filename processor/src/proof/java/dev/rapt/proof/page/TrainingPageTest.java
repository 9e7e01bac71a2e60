package dev.rapt.proof.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page on training runs, with the model that the guide declares. After a wanted change, {@code
 * -Drapt.regenerate=true} writes its outputs anew, for the diff to be reviewed.
 */
class TrainingPageTest {
  private static final Path PAGE = Path.of("../docs/training.md");
  private static final Path GUIDE = Path.of("../docs/guide.md");

  @TempDir Path folder;

  @Test
  void theOutputsOnThePageAreThoseOfItsPrograms() throws Exception {
    Page page = new Page(Files.readString(PAGE));
    Programs programs = new Programs(folder);
    programs.compile(List.of(new Page(Files.readString(GUIDE)), page));
    List<String> outputs = programs.outputs(page);
    if (Boolean.getBoolean("rapt.regenerate")) {
      page = page.withOutputs(outputs);
      Files.writeString(PAGE, page.text());
    }

    List<String> shown =
        page.blocks().stream().filter(block -> !block.code()).map(Page.Block::content).toList();
    assertThat(shown).isEqualTo(outputs).hasSize(3);
  }
}
