package dev.rapt.processor.mutation.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.mutation.compile.Message;
import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.Place;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixTest {
  private static final ComponentSource GAIN =
      new ComponentSource(List.of(AnnotationSource.of("Shape", "F")), "Tensor", "gain");
  private static final ComponentSource NORM = new ComponentSource(List.of(), "Norm", "norm");
  private static final ComponentSource LAST = new ComponentSource(List.of(), "Norm", "last");
  private static final ModelSource MODEL =
      new ModelSource(
          List.of(
              new RecordSource(
                  List.of(
                      AnnotationSource.of("Layer.Sequential"),
                      AnnotationSource.of("Input", "B, T, D"),
                      AnnotationSource.of("Dims", "D = 8, F = 9")),
                  "Model",
                  List.of(NORM, LAST)),
              new RecordSource(
                  List.of(AnnotationSource.of("Layer.LayerNorm")), "Norm", List.of(GAIN))));

  @Test
  void declaresAShapeOfTheRecordAtTheLine() {
    assertThat(only("declare gain as @Shape(\"D\")"))
        .contains(changed(GAIN.withAxes(List.of("D"))));
  }

  @Test
  void triesEachOfTwoFixes() {
    List<Fix> fixes = fixes("declare gain as @Shape(\"D\"), or set D = 9 in @Dims of Model");
    assertThat(fixes).extracting(Fix::text).last().isEqualTo("set D = 9 in @Dims of Model");
    assertThat(fixes.get(1).result())
        .contains(MODEL.with(MODEL.root().with(AnnotationSource.of("Dims", "D = 9, F = 9"))));
  }

  @Test
  void leavesOutTheExplanationBehindAColon() {
    assertThat(only("declare gain as @Shape(\"D\"): a gain is as wide as its input"))
        .contains(changed(GAIN.withAxes(List.of("D"))));
  }

  @Test
  void writesAnOptionOfTheLayerAtTheLine() {
    assertThat(only("write epsilon = 0.5").orElseThrow().record("Norm").orElseThrow().kind())
        .hasToString("@Layer.LayerNorm(epsilon = 0.5)");
  }

  @Test
  void movesALayer() {
    ModelSource model =
        fixes(new Place("Model", "last"), "move last before norm").get(0).result().orElseThrow();
    assertThat(model.root().components()).containsExactly(LAST, NORM);
  }

  @Test
  void leavesToTheReaderWhatNoProgramCanDo() {
    assertThat(only("make the width of gain a multiple of 3")).isEmpty();
  }

  private static ModelSource changed(ComponentSource gain) {
    return MODEL.with(MODEL.record("Norm").orElseThrow().replace(GAIN, gain));
  }

  private static Optional<ModelSource> only(String text) {
    List<Fix> fixes = fixes(text);
    assertThat(fixes).hasSize(1);
    return fixes.get(0).result();
  }

  private static List<Fix> fixes(String text) {
    return fixes(new Place("Norm", "gain"), text);
  }

  private static List<Fix> fixes(Place place, String text) {
    Message message =
        new Message(Optional.of("inner-dimension"), true, 1, "[rapt/x] x\n    fix     " + text);
    return Fix.of(MODEL, place, message);
  }
}
