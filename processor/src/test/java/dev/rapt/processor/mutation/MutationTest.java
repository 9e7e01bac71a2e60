package dev.rapt.processor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.PublishedModels;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A fixed sample of single mistakes of each kind in published models. The bounds are what the
 * processor does today: who improves it tightens them. {@link MutationTable} judges all mistakes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {
  private static final int OF_EACH_KIND = 2;
  private static final int MOST_ACCEPTED_THOUGH_WRONG = 1;
  private static final double LEAST_ONE_ERROR = 92.3;
  private static final double LEAST_PLACE_RIGHT = 100;
  private static final double LEAST_FIX_RIGHT = 79.1;
  private static final int MOST_FIXES_TO_ANOTHER_MODEL = 1;

  private Row row;

  @BeforeAll
  void judgeASample() throws IOException {
    Map<String, ModelSource> models = PublishedModels.read();
    List<Mutation> sample = Mutation.sample(models, OF_EACH_KIND);
    row = new Row("sample", new Judge(models).judge(sample));
    System.out.print(MutationTable.markdown(row.judgements()));
  }

  @Test
  void noMistakeMakesTheProcessorFail() {
    assertThat(row.judgements()).filteredOn(Judgement::isCrash).isEmpty();
  }

  @Test
  void noMistakeTakesTwoSeconds() {
    assertThat(row.judgements()).filteredOn(Judgement::isTooSlow).isEmpty();
  }

  @Test
  void fewMistakesThatNoOneMeansAreAccepted() {
    assertThat(row.count(Outcome.SILENT)).isLessThanOrEqualTo(MOST_ACCEPTED_THOUGH_WRONG);
  }

  @Test
  void mostMistakesAreOneError() {
    assertThat(Row.percent(row.oneError(), row.refused())).isGreaterThanOrEqualTo(LEAST_ONE_ERROR);
  }

  @Test
  void mostFirstErrorsAreAtTheMistakeOrNameIt() {
    assertThat(Row.percent(row.placeRight(), row.refused()))
        .isGreaterThanOrEqualTo(LEAST_PLACE_RIGHT);
  }

  @Test
  void mostFixesGiveTheModelThatWasMeant() {
    assertThat(Row.percent(row.fixRight(), row.tried())).isGreaterThanOrEqualTo(LEAST_FIX_RIGHT);
  }

  @Test
  void fewFixesGiveAnotherModelOnly() {
    assertThat(row.count(FixResult.OTHER_MODEL)).isLessThanOrEqualTo(MOST_FIXES_TO_ANOTHER_MODEL);
  }
}
