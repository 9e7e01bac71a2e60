package dev.rapt.processor.mutation.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.PrintedModel;
import dev.rapt.processor.mutation.source.PublishedModels;
import dev.rapt.processor.mutation.source.RecordSource;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeaningTest {
  private Map<String, Meaning> meanings = Map.of();

  @BeforeAll
  void compile() throws IOException {
    ModelSource model = PublishedModels.read().get("Llama block");
    RecordSource block = model.root();
    ComponentSource attention = block.component("attention").orElseThrow();
    RecordSource mlp = model.record("GatedMlp").orElseThrow();
    ComponentSource up = mlp.component("up").orElseThrow();
    RecordSource norm = model.record("Norm").orElseThrow();
    ComponentSource gain = norm.component("gain").orElseThrow();
    RecordSource misnamed =
        norm.replace(gain, gain.named("scale").with(AnnotationSource.of("Role", "gain")));
    meanings =
        Meanings.of(
            Stream.of(
                    PrintedModel.of("original", model),
                    PrintedModel.of("reordered", model.with(mlp.move(up, 0))),
                    PrintedModel.of("misnamed", model.with(misnamed)),
                    PrintedModel.of(
                        "stored",
                        model.with(
                            norm.replace(gain, gain.with(AnnotationSource.of("Stored", "scale"))))),
                    PrintedModel.of(
                        "plain",
                        model.with(block.replace(attention, attention.without("Residual")))),
                    PrintedModel.of(
                        "wider", model.with(block.with(AnnotationSource.of("Input", "B, T, 25")))))
                .map(it -> new Meanings.Accepted(it, Map.of()))
                .toList());
  }

  @Test
  void theOrderOfMatricesIsNoDifference() {
    assertThat(meaning("reordered").isSame(meaning("original"))).isTrue();
  }

  @Test
  void theNameOfAComponentIsNoDifference() {
    assertThat(meaning("misnamed").isSame(meaning("original"))).isTrue();
  }

  @Test
  void aStoredNameIsAnotherNameOfTheSameFunction() {
    assertThat(meaning("stored").isSame(meaning("original"))).isFalse();
    assertThat(meaning("stored").isRenamed(meaning("original"))).isTrue();
  }

  @Test
  void aResidualLessIsAnotherFunction() {
    assertThat(meaning("plain").isSame(meaning("original"))).isFalse();
    assertThat(meaning("plain").isRenamed(meaning("original"))).isFalse();
    assertThat(meaning("plain").runs()).isTrue();
  }

  @Test
  void anotherWidthTakesOtherInputs() {
    assertThat(meaning("wider").runs()).isFalse();
    assertThat(meaning("wider").otherInputs()).isTrue();
  }

  private Meaning meaning(String name) {
    return meanings.get(name);
  }
}
