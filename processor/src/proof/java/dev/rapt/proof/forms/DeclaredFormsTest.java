package dev.rapt.proof.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.scalar.ScalarKernels;
import dev.rapt.proof.decode.Chunks;
import dev.rapt.proof.decode.Decodable;
import dev.rapt.proof.passes.Difference;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.tensor.Sequences;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Forms of a declared attention layer that must agree, whatever it declares. */
class DeclaredFormsTest {
  private static final double TOLERANCE = 1e-5;
  private static final Execution TWO_THREADS = Execution.withThreads(2);
  private static final Execution ONE_THREAD = Execution.withThreads(1);
  private static final Execution SCALAR = ONE_THREAD.withKernels(new ScalarKernels());

  @Provide
  Arbitrary<DrawnCase> any() {
    return DrawnCases.of(declaration -> true);
  }

  @Provide
  Arbitrary<DrawnCase> plain() {
    return DrawnCases.of(declaration -> declaration.options().isPlain());
  }

  @Provide
  Arbitrary<DrawnCase> oneHead() {
    return DrawnCases.of(Declaration::isApart);
  }

  @Provide
  Arbitrary<DrawnCase> decoding() {
    return DrawnCases.of(Declaration::decodes);
  }

  @Property(tries = 200)
  void forwardIsThatOfDoublePrecision(@ForAll("any") DrawnCase drawn) {
    DeclaredLayer layer = drawn.layer();
    DoubleForm form = new DoubleForm(drawn.declaration());
    double[] expected =
        drawn.inputs().items().stream()
            .map(item -> form.output(layer.doubles(), item).values())
            .flatMapToDouble(DoubleStream::of)
            .toArray();
    assertClose(values(layer.forward(drawn.inputs(), TWO_THREADS)), expected);
  }

  @Property(tries = 300)
  void tracedIsFused(@ForAll("any") DrawnCase drawn) {
    DeclaredLayer layer = drawn.layer();
    float[] fused = values(layer.forward(drawn.inputs(), TWO_THREADS));
    assertClose(values(layer.trace(drawn.inputs(), TWO_THREADS).output()), doubles(fused));
    assertClose(values(layer.tape(drawn.inputs(), TWO_THREADS)), doubles(fused));
  }

  @Property(tries = 100)
  void tracedIsFusedToTheBitWithNoMoreThanAScaleAndACausalMask(@ForAll("plain") DrawnCase drawn) {
    DeclaredLayer layer = drawn.layer();
    Sequences fused = layer.forward(drawn.inputs(), TWO_THREADS);
    assertSame(layer.trace(drawn.inputs(), TWO_THREADS).output(), fused);
    assertSame(layer.tape(drawn.inputs(), TWO_THREADS), fused);
  }

  @Property(tries = 100)
  void anyKernelsThreadsAndStorageGiveTheSameBits(@ForAll("any") DrawnCase drawn) {
    DeclaredLayer layer = drawn.layer();
    Inputs in = drawn.inputs();
    Sequences fused = layer.forward(in, TWO_THREADS);
    Sequences traced = layer.trace(in, TWO_THREADS).output();
    for (Execution execution : List.of(ONE_THREAD, SCALAR)) {
      assertSame(layer.forward(in, execution), fused);
      assertSame(layer.trace(in, execution).output(), traced);
    }
    assertSame(layer.packed().forward(in, TWO_THREADS), fused);
    assertSame(layer.packed().trace(in, TWO_THREADS).output(), traced);
  }

  @Property(tries = 100)
  void oneHeadIsSingleHeadAttentionAndThenTheOutputProjection(@ForAll("oneHead") DrawnCase drawn) {
    DeclaredLayer layer = drawn.layer();
    assertSame(
        layer.forward(drawn.inputs(), TWO_THREADS), layer.apart(drawn.inputs(), TWO_THREADS));
  }

  @Property(tries = 100)
  void aBatchIsItsSequencesOneByOne(@ForAll("any") DrawnCase drawn) {
    DeclaredLayer layer = drawn.layer();
    Sequences forward = layer.forward(drawn.inputs(), TWO_THREADS);
    Sequences trace = layer.trace(drawn.inputs(), TWO_THREADS).output();
    List<Inputs> alone = drawn.inputs().oneByOne();
    for (int sequence = 0; sequence < alone.size(); sequence++) {
      Inputs one = alone.get(sequence);
      assertSame(layer.forward(one, TWO_THREADS), Sequences.of(forward.sequence(sequence)));
      assertSame(layer.trace(one, TWO_THREADS).output(), Sequences.of(trace.sequence(sequence)));
    }
  }

  @Property(tries = 100)
  void paddedWithLengthsIsRagged(@ForAll("any") DrawnCase drawn) {
    Inputs in = drawn.inputs();
    DeclaredLayer.Steps steps = drawn.layer().trace(in, TWO_THREADS);
    int room = Math.floorMod(drawn.seed(), 4);
    float[] padded = new PaddedForm(drawn, in.beside(), steps, room).concatenated(TWO_THREADS);
    assertClose(padded, doubles(values(steps.concatenated())));
  }

  @Property(tries = 30)
  void decodedTokenByTokenIsOnePass(@ForAll("decoding") DrawnCase drawn) {
    Decodable<DeclaredLayer> layer = decodable(drawn);
    float[] decoded = Chunks.decode(layer, layer.cache(), left -> Math.min(left, 1), TWO_THREADS);
    assertClose(decoded, doubles(values(layer.whole(TWO_THREADS))));
  }

  @Property(tries = 60)
  void decodedInChunksIsOnePassWhateverTheKernels(
      @ForAll("decoding") DrawnCase drawn, @ForAll long chunks) {
    Decodable<DeclaredLayer> layer = decodable(drawn);
    float[] decoded = Chunks.decode(layer, layer.cache(), Chunks.random(chunks, 90), TWO_THREADS);
    assertClose(decoded, doubles(values(layer.whole(TWO_THREADS))));
    assertThat(Chunks.decode(layer, layer.cache(), Chunks.random(~chunks, 9), SCALAR))
        .isEqualTo(decoded);
  }

  private static Decodable<DeclaredLayer> decodable(DrawnCase drawn) {
    return new Decodable<>(
        drawn.declaration().name(),
        drawn.layer(),
        drawn.inputs(),
        drawn.lengths(),
        (layer, whole, execution) -> layer.forward(whole.inputs(), execution),
        DeclaredLayer::decode);
  }

  private static void assertSame(Sequences actual, Sequences expected) {
    assertThat(actual.offsets()).isEqualTo(expected.offsets());
    assertThat(bits(actual)).isEqualTo(bits(expected));
  }

  private static void assertClose(float[] actual, double[] expected) {
    Difference difference = Difference.between("output", actual, expected);
    assertThat(difference.relative(1e-3)).as("%s", difference).isLessThan(TOLERANCE);
  }

  private static int[] bits(Sequences sequences) {
    float[] values = values(sequences);
    return IntStream.range(0, values.length)
        .map(it -> Float.floatToRawIntBits(values[it]))
        .toArray();
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(it -> values[it]).toArray();
  }

  private static float[] values(Sequences sequences) {
    return sequences.matrix().values();
  }
}
