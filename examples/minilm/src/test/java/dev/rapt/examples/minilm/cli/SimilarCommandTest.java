package dev.rapt.examples.minilm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarCommandTest {
  private static final String LINES =
      """
      Interest rates rose by a quarter of a percent.
      A cat is sitting on a rug.
      Die Katze sitzt auf der Matte.

      The dog barks at the moon.
      """;

  @Test
  void ranksTheLinesByTheirMeaningBestFirst() {
    Program.Run run = Program.run(LINES, "similar", "The cat sits on the mat.");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(5).allMatch(line -> line.matches("-?[01]\\.\\d{4}\t.*"));
    assertThat(run.lines().get(0)).endsWith("\tA cat is sitting on a rug.");
    assertThat(run.lines().get(1)).endsWith("\tThe dog barks at the moon.");
    List<Double> scores =
        run.lines().stream().map(line -> Double.valueOf(line.split("\t")[0])).toList();
    assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void theOtherModelHasOtherScores() {
    Program.Run run = Program.run(LINES, "similar", "--model", "bge-small", "A cat is on a mat.");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0)).endsWith("\tA cat is sitting on a rug.");
    assertThat(run.out()).isNotEqualTo(Program.run(LINES, "similar", "A cat is on a mat.").out());
  }

  @Test
  void aLineScoresOneAgainstItselfAndComesOutAsItWentIn() {
    Program.Run run =
        Program.run(
            "x\n na\u00efve\t\u6ce8\u610f\u529b \n", "similar", " na\u00efve\t\u6ce8\u610f\u529b ");
    assertThat(run.lines().get(0)).isEqualTo("1.0000\t na\u00efve\t\u6ce8\u610f\u529b ");
  }

  @Test
  void topKeepsTheBest() {
    assertThat(Program.run(LINES, "similar", "cat", "--top", "2").lines())
        .isEqualTo(Program.run(LINES, "similar", "cat").lines().subList(0, 2));
  }

  @Test
  void equalLinesKeepTheirOrderAndMoreThanThereAreIsAll() {
    assertThat(Program.run("a b\nA  B\n", "similar", "--top=9", "c").lines())
        .extracting(line -> line.split("\t")[1])
        .containsExactly("a b", "A  B");
  }

  @Test
  void aLongQueryIsTruncatedWithAWarning() {
    Program.Run run = Program.run("sea\n", "similar", "sea ".repeat(600));
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("the query has 602 tokens: truncated to the first 512");
  }
}
