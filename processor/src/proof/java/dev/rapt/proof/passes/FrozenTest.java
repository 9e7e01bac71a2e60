package dev.rapt.proof.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.proof.layers.Thawed;
import dev.rapt.proof.layers.Thawed_DroppingGraph;
import dev.rapt.proof.layers.Thawed_LowerGraph;
import dev.rapt.proof.layers.Thawed_MiddleGraph;
import dev.rapt.proof.layers.Thawed_ReadingGraph;
import dev.rapt.proof.layers.Thawed_WholeDroppingGraph;
import dev.rapt.proof.layers.Thawed_WholeLowerGraph;
import dev.rapt.proof.layers.Thawed_WholeMiddleGraph;
import dev.rapt.proof.layers.Thawed_WholeReadingGraph;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import dev.rapt.train.AdamW;
import dev.rapt.train.CrossEntropy;
import dev.rapt.train.Loss;
import dev.rapt.train.Optimization;
import dev.rapt.train.Optimizer;
import dev.rapt.train.Schedule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is frozen has no gradient, and all others are those of the model without a frozen part. */
class FrozenTest {
  private static final Tokens TOKENS = Tokens.of(new int[] {1, 2, 3, 1}, new int[] {6, 0});

  private static final Thawed.Lower LOWER = Thawed_LowerGraph.initialize(Randoms.of(1));
  private static final Thawed.WholeLower WHOLE_LOWER =
      Thawed_WholeLowerGraph.initialize(Randoms.of(1));

  @Test
  void frozenBeforeAndAfterWhatIsTrained() {
    Thawed_LowerGraph.Tape tape = Thawed_LowerGraph.tape(LOWER, TOKENS);
    Thawed_WholeLowerGraph.Tape whole = Thawed_WholeLowerGraph.tape(WHOLE_LOWER, TOKENS);
    assertThat(tape.output()).isEqualTo(whole.output());
    Sequences dOutput = random(tape.output());
    assertSameButFrozen(
        Thawed_LowerGraph.PARAMETERS,
        Thawed_LowerGraph.backward(LOWER, tape, dOutput).parameters(),
        Thawed_WholeLowerGraph.PARAMETERS,
        Thawed_WholeLowerGraph.backward(WHOLE_LOWER, whole, dOutput).parameters(),
        "words.table",
        "places.table",
        "lower.0.attention.query",
        "lower.1.mlp.downBias",
        "norm.gain");
  }

  @Test
  void frozenInTheMiddleAndSingleTensors() {
    Thawed.Middle weights = Thawed_MiddleGraph.initialize(Randoms.of(2));
    Thawed.WholeMiddle whole = Thawed_WholeMiddleGraph.initialize(Randoms.of(2));
    Sequences x = Inputs.sequences(4, 3, 1, 4).x();
    Thawed_MiddleGraph.Tape tape = Thawed_MiddleGraph.tape(weights, x);
    Thawed_WholeMiddleGraph.Tape wholeTape = Thawed_WholeMiddleGraph.tape(whole, x);
    Sequences dOutput = random(tape.output());
    Thawed_MiddleGraph.Gradients gradients = Thawed_MiddleGraph.backward(weights, tape, dOutput);
    Thawed_WholeMiddleGraph.Gradients expected =
        Thawed_WholeMiddleGraph.backward(whole, wholeTape, dOutput);
    assertThat(gradients.input()).isEqualTo(expected.input());
    assertSameButFrozen(
        Thawed_MiddleGraph.PARAMETERS,
        gradients.parameters(),
        Thawed_WholeMiddleGraph.PARAMETERS,
        expected.parameters(),
        "first.query",
        "first.queryBias",
        "first.output",
        "middle.0.attention.query",
        "middle.1.mlp.up");
  }

  @Test
  void aMemoryHasItsGradientThroughFrozenLayers() {
    Thawed.Reading weights = Thawed_ReadingGraph.initialize(Randoms.of(3));
    Thawed.WholeReading whole = Thawed_WholeReadingGraph.initialize(Randoms.of(3));
    Sequences memory = Inputs.sequences(3, 5, 2).x();
    Thawed_ReadingGraph.Tape tape = Thawed_ReadingGraph.tape(weights, TOKENS, memory);
    Thawed_WholeReadingGraph.Tape wholeTape = Thawed_WholeReadingGraph.tape(whole, TOKENS, memory);
    Sequences dOutput = random(tape.output());
    Thawed_ReadingGraph.Gradients gradients = Thawed_ReadingGraph.backward(weights, tape, dOutput);
    Thawed_WholeReadingGraph.Gradients expected =
        Thawed_WholeReadingGraph.backward(whole, wholeTape, dOutput);
    assertThat(gradients.memory()).isEqualTo(expected.memory());
    Thawed_ReadingGraph.PARAMETERS.forEach(
        gradients.parameters(), (parameter, tensor) -> assertThat(tensor.elementCount()).isZero());
  }

  @Test
  void frozenLayersDropWhatTheyDropUnfrozen() {
    Thawed.Dropping weights = Thawed_DroppingGraph.initialize(Randoms.of(4), 4, 2);
    Thawed.WholeDropping whole = Thawed_WholeDroppingGraph.initialize(Randoms.of(4), 4, 2);
    Thawed_DroppingGraph.Tape tape = Thawed_DroppingGraph.tape(weights, TOKENS, 9);
    Thawed_WholeDroppingGraph.Tape wholeTape = Thawed_WholeDroppingGraph.tape(whole, TOKENS, 9);
    assertThat(tape.output()).isEqualTo(wholeTape.output());
    Sequences dOutput = random(tape.output());
    assertSameButFrozen(
        Thawed_DroppingGraph.PARAMETERS,
        Thawed_DroppingGraph.backward(weights, tape, dOutput).parameters(),
        Thawed_WholeDroppingGraph.PARAMETERS,
        Thawed_WholeDroppingGraph.backward(whole, wholeTape, dOutput).parameters(),
        "words.table",
        "lower.1.norm.gain");
  }

  @Test
  void theTapeKeepsNothingOfLayersThatHaveNoBackwardPass() {
    assertThat(Thawed_LowerGraph.Tape.class.getRecordComponents())
        .extracting(it -> it.getName())
        .containsExactly("upper", "norm", "head", "output");
  }

  @Test
  void whatIsFrozenByDeclarationIsTrainedAsWhatIsFrozenByPath() {
    Optimization settings = Optimization.of(AdamW.standard(), Schedule.constant(1e-2));
    Optimizer<Thawed.Lower> declared = settings.begin(Thawed_LowerGraph.PARAMETERS, copy());
    Optimizer<Thawed.WholeLower> byPath =
        settings
            .freezing("words", "places", "lower", "norm")
            .begin(
                Thawed_WholeLowerGraph.PARAMETERS,
                Thawed_WholeLowerGraph.PARAMETERS.map(WHOLE_LOWER, FrozenTest::copy));
    for (int step = 0; step < 3; step++) {
      double norm = declared.step(loss(declared.weights())).gradientNorm();
      assertThat(byPath.step(wholeLoss(byPath.weights())).gradientNorm()).isEqualTo(norm);
    }
    assertThat(declared.trainedParameters())
        .extracting(Parameter::path)
        .isEqualTo(byPath.trainedParameters().stream().map(Parameter::path).toList())
        .allMatch(path -> path.startsWith("upper."));
    Map<String, Tensor> expected = tensors(Thawed_WholeLowerGraph.PARAMETERS, byPath.snapshot());
    assertThat(tensors(Thawed_LowerGraph.PARAMETERS, declared.snapshot())).isEqualTo(expected);
    assertThat(declared.weights().words()).isEqualTo(LOWER.words());
    assertThat(declared.weights().upper()).isNotEqualTo(LOWER.upper());
  }

  private static Loss<Thawed.Lower> loss(Thawed.Lower weights) {
    Thawed_LowerGraph.Tape tape = Thawed_LowerGraph.tape(weights, TOKENS);
    return CrossEntropy.standard()
        .of(tape.output(), TOKENS)
        .through(it -> Thawed_LowerGraph.backward(weights, tape, it).parameters());
  }

  private static Loss<Thawed.WholeLower> wholeLoss(Thawed.WholeLower weights) {
    Thawed_WholeLowerGraph.Tape tape = Thawed_WholeLowerGraph.tape(weights, TOKENS);
    return CrossEntropy.standard()
        .of(tape.output(), TOKENS)
        .through(it -> Thawed_WholeLowerGraph.backward(weights, tape, it).parameters());
  }

  private static Thawed.Lower copy() {
    return Thawed_LowerGraph.PARAMETERS.map(LOWER, FrozenTest::copy);
  }

  private static Tensor copy(Tensor tensor) {
    return Tensor.of(tensor.toArray(), tensor.shape());
  }

  private static Sequences random(Sequences like) {
    return like.withMatrix(Randoms.tensor(Randoms.of(8), 1, like.matrix().shape()));
  }

  private static <X, Y> void assertSameButFrozen(
      ParameterTree<X> tree, X gradients, ParameterTree<Y> whole, Y expected, String... frozen) {
    Map<String, Tensor> all = tensors(whole, expected);
    List<String> among = Arrays.asList(frozen);
    tree.forEach(
        gradients,
        (parameter, gradient) -> {
          if (parameter.frozen()) {
            assertThat(gradient.elementCount()).as(parameter.path()).isZero();
          } else {
            assertThat(gradient).as(parameter.path()).isEqualTo(all.get(parameter.path()));
          }
        });
    assertThat(tree.parameters(gradients).stream().filter(Parameter::frozen).map(Parameter::path))
        .containsAll(among);
    assertThat(whole.parameters(expected)).noneMatch(Parameter::frozen);
    assertThat(tree.parameters(gradients)).anyMatch(it -> !it.frozen());
  }

  private static <X> Map<String, Tensor> tensors(ParameterTree<X> tree, X model) {
    Map<String, Tensor> tensors = new HashMap<>();
    tree.forEach(model, (parameter, tensor) -> tensors.put(parameter.path(), tensor));
    return tensors;
  }
}
