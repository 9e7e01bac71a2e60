package dev.rapt.proof.models.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import org.junit.jupiter.api.Test;

/** Two roots that make one model: what the encoder gives is the decoder's memory. */
class EncoderDecoderTest {
  private static final Encoder ENCODER = EncoderGraph.initialize(Randoms.of(1));
  private static final Decoder DECODER = DecoderGraph.initialize(Randoms.of(2));
  private static final Tokens SOURCE = Tokens.of(new int[] {3, 1, 4}, new int[] {5});
  private static final Tokens TARGET = Tokens.of(new int[] {2, 7}, new int[] {8, 2, 8, 1});

  @Test
  void theDecoderReadsWhatTheEncoderGives() {
    Sequences memory = EncoderGraph.forward(ENCODER, SOURCE);
    Sequences logits = DecoderGraph.forward(DECODER, TARGET, memory);
    assertThat(logits.offsets()).isEqualTo(TARGET.offsets());
    assertThat(logits.width()).isEqualTo(9);
    Tokens other = Tokens.of(new int[] {3, 1, 5}, new int[] {5});
    Sequences changed = DecoderGraph.forward(DECODER, TARGET, EncoderGraph.forward(ENCODER, other));
    assertThat(changed.sequence(0)).isNotEqualTo(logits.sequence(0));
    assertThat(changed.sequence(1)).isEqualTo(logits.sequence(1));
  }

  /** A step against the gradient lowers a number that is computed of the logits. */
  @Test
  void theGradientOfTheMemoryTeachesTheEncoder() {
    Execution execution = Execution.shared();
    EncoderGraph.Tape encoded = EncoderGraph.tape(ENCODER, SOURCE, execution);
    DecoderGraph.Tape decoded = DecoderGraph.tape(DECODER, TARGET, encoded.output(), execution);
    Sequences logits = decoded.output();
    Sequences direction =
        logits.withMatrix(Randoms.tensor(Randoms.of(3), 1, logits.matrix().shape()));
    DecoderGraph.Gradients gradients =
        DecoderGraph.backward(DECODER, decoded, direction, execution);
    EncoderGraph.Gradients back =
        EncoderGraph.backward(ENCODER, encoded, gradients.memory(), execution);
    Encoder step =
        EncoderGraph.PARAMETERS.zip(
            ENCODER,
            back.parameters(),
            (weight, gradient) -> {
              float[] values = weight.toArray();
              for (int index = 0; index < values.length; index++) {
                values[index] -= 1e-3f * gradient.values()[index];
              }
              return Tensor.of(values, weight.shape());
            });
    Sequences after = DecoderGraph.forward(DECODER, TARGET, EncoderGraph.forward(step, SOURCE));
    assertThat(product(after, direction)).isLessThan(product(logits, direction));
  }

  private static double product(Sequences a, Sequences b) {
    double sum = 0;
    for (int index = 0; index < a.matrix().values().length; index++) {
      sum += (double) a.matrix().values()[index] * b.matrix().values()[index];
    }
    return sum;
  }
}
