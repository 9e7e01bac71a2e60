package dev.rapt.proof.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.checkpoint.Safetensors;
import dev.rapt.parameter.Parameter;
import dev.rapt.proof.passes.Beside;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Sequences;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records may be declared anywhere: nested, in another package, in a compiled module. */
class PlacesTest {
  @Test
  void aModelMayBePutTogetherFromSeveralPackagesAndACompiledModule() {
    Assembled model = AssembledGraph.initialize(Randoms.of(1));
    Sequences x = Inputs.sequences(5, 4, 2).x();
    assertThat(AssembledGraph.forward(model, x).width()).isEqualTo(3);
    assertThat(AssembledGraph.trace(model, x).stack().blocks()).hasSize(2);
  }

  @Test
  void whatCompiledLayersSayOfCheckpointsHolds() {
    Assembled model = AssembledGraph.initialize(Randoms.of(1));
    assertThat(AssembledGraph.PARAMETERS.parameters(model))
        .extracting(Parameter::storedName)
        .contains(
            "stack.layer.0.attention.norm.weight",
            "stack.layer.1.attention.q",
            "stack.layer.1.feedForward.feedForward.up",
            "scaling.gain",
            "end.weight");
  }

  @Test
  void dimsBoundInsideACompiledLayerFollowThoseOfItsUse() {
    Assembled model = AssembledGraph.initialize(Randoms.of(1));
    assertThat(model.stack().blocks().get(0).feedForward().feedForward().up().shape())
        .containsExactly(8, 32);
  }

  @Test
  void namesThatGeneratedCodeUsesTooAreFreeForUsers(@TempDir Path folder) {
    AwkwardNames model = AwkwardNamesGraph.initialize(Randoms.of(1), 7);
    Sequences x = Inputs.sequences(4, 3, 2).x();
    AwkwardNamesGraph.Tape tape = AwkwardNamesGraph.tape(model, x);
    Sequences output = AwkwardNamesGraph.forward(model, x);
    assertThat(tape.result()).isEqualTo(output);
    AwkwardNamesGraph.Gradients gradients = AwkwardNamesGraph.backward(model, tape, output);
    assertThat(gradients.input().width()).isEqualTo(4);
    Path file = folder.resolve("model.safetensors");
    AwkwardNamesGraph.save(model, file);
    assertThat(AwkwardNamesGraph.load(Safetensors.open(file))).isEqualTo(model);
  }

  @Test
  void namesOfSideInputsAreFreeForUsersToo() {
    AwkwardSides model = AwkwardSidesGraph.initialize(Randoms.of(1), 3);
    Inputs inputs = Inputs.sequences(4, 3, 2).beside(2, 3, new int[] {3, 2}, 4, 1);
    Sequences x = inputs.x();
    Beside sides = inputs.beside();
    AwkwardSidesGraph.Tape tape =
        AwkwardSidesGraph.tape(model, x, sides.memory(), sides.keep(), sides.bias(), 1);
    AwkwardSidesGraph.Gradients gradients = AwkwardSidesGraph.backward(model, tape, tape.output());
    assertThat(gradients.memory().offsets()).isEqualTo(sides.memory().offsets());
    assertThat(gradients.input().offsets()).isEqualTo(x.offsets());
    assertThat(AwkwardSidesGraph.SPEC.freeDims()).containsExactly("S", "T", "S2", "M");
    assertThat(
            AwkwardSidesGraph.trace(model, x, sides.memory(), sides.keep(), sides.bias()).output())
        .isNotEqualTo(tape.output());
  }
}
