package dev.rapt.examples.minilm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import dev.rapt.examples.minilm.Reference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedCommandTest {
  private static final List<Reference> ONE_LINERS =
      Reference.all().stream().filter(reference -> !reference.text().contains("\n")).toList();

  @Test
  void writesOneJsonArrayOf384NumbersForEachLineInOrder() {
    Program.Run run = Program.run(input(), "embed");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSameSizeAs(ONE_LINERS);
    for (int i = 0; i < ONE_LINERS.size(); i++) {
      assertThat(new Gson().fromJson(run.lines().get(i), double[].class))
          .as(ONE_LINERS.get(i).name())
          .containsExactly(ONE_LINERS.get(i).embedding(), within(1e-5));
    }
  }

  @Test
  void neitherBatchNorThreadsChangeAByte() {
    String expected = Program.run(input(), "embed").out();
    assertThat(Program.run(input(), "embed", "--batch", "1", "--threads", "1").out())
        .isEqualTo(expected);
    assertThat(Program.run(input(), "embed", "--batch=1000", "--threads=3").out())
        .isEqualTo(expected);
  }

  @Test
  void warnsOfALineThatIsTruncatedWithItsNumberAndBothLengths() {
    Program.Run run = Program.run("short\n" + "sea ".repeat(600) + "\n", "embed");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "rapt-minilm: line 2 has 602 tokens: truncated to the first 512");
  }

  @Test
  void anEmptyLineIsEmbeddedAsItIs() {
    Program.Run run = Program.run("\n", "embed");
    Reference empty =
        ONE_LINERS.stream().filter(reference -> reference.text().isEmpty()).findAny().orElseThrow();
    assertThat(new Gson().fromJson(run.out(), double[].class))
        .containsExactly(empty.embedding(), within(1e-5));
  }

  @Test
  void noInputGivesNoOutput() {
    assertThat(Program.run("", "embed")).isEqualTo(new Program.Run(0, "", ""));
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertThat(Program.run("sea\r\nsky", "embed").out())
        .isEqualTo(Program.run("sea\nsky\n", "embed").out());
  }

  @Test
  void bytesThatAreNotUtf8AreNoMistake() {
    byte[] input = {'s', 'e', 'a', ' ', (byte) 0xFF, (byte) 0xC3, '\n'};
    assertThat(Program.run(input, "embed").out()).isEqualTo(Program.run("sea\n", "embed").out());
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Program.run(new ByteArrayInputStream(Program.bytes("sea\n")), full, err, "embed");
    assertThat(status).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
  }

  private static String input() {
    StringBuilder input = new StringBuilder();
    ONE_LINERS.forEach(reference -> input.append(reference.text()).append('\n'));
    return input.toString();
  }
}
