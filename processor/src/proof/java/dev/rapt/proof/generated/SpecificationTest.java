package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.inspect.InputSpecification;
import dev.rapt.inspect.LayerSpecification;
import dev.rapt.inspect.NodeSpecification;
import dev.rapt.inspect.Reference;
import dev.rapt.inspect.Specification;
import dev.rapt.processor.RaptProcessor;
import dev.rapt.proof.models.decoder.DecoderGraph;
import dev.rapt.proof.models.gpt.MiniGptGraph;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code SPEC} is the graph that the generated code computes. */
class SpecificationTest {
  @TempDir private Path folder;

  /** The code is read as text, apart from all that writes {@code SPEC}. */
  @Test
  void theEdgesAreThoseOfTheGeneratedTraces() throws ReflectiveOperationException {
    Map<String, String> generated =
        Javac.compile(
                ToolProvider.getSystemJavaCompiler(),
                List.of("-proc:only"),
                Javac.classPath(),
                folder,
                DeclaredModels.files(),
                new RaptProcessor())
            .generated();
    Set<String> kinds = new HashSet<>();
    for (Map.Entry<String, String> file : generated.entrySet()) {
      String name = file.getKey().replace(".java", "").replace('/', '.');
      Field field = Class.forName(name).getDeclaredField("SPEC");
      field.setAccessible(true);
      Specification specification = (Specification) field.get(null);
      Map<String, DataFlow> flows = DataFlow.of(file.getValue());
      String root = name.substring(name.lastIndexOf('.') + 1);
      same(specification.root(), root, flows, kinds);
    }
    assertThat(generated).hasSizeGreaterThan(50);
    assertThat(kinds)
        .contains("@memory", "@keep", "@bias", "@types", "@table", "repeated", "Tied", "Result");
  }

  private static void same(
      LayerSpecification layer, String type, Map<String, DataFlow> flows, Set<String> kinds) {
    DataFlow flow = flows.get(type);
    assertThat(layer.inputs())
        .as(type)
        .extracting(InputSpecification::name)
        .containsExactlyElementsOf(flow.given());
    assertThat(layer.nodes()).as(type).hasSameSizeAs(flow.nodes());
    for (int index = 0; index < layer.nodes().size(); index++) {
      NodeSpecification node = layer.nodes().get(index);
      DataFlow.Node computed = flow.nodes().get(index);
      List<String> reads = node.reads().stream().map(it -> edge(layer, it)).toList();
      assertThat(reads).as(type + "." + node.name()).isEqualTo(computed.reads());
      kinds.addAll(reads);
      node.reads().forEach(it -> kinds.add(it.getClass().getSimpleName()));
      assertThat(node instanceof LayerSpecification).isEqualTo(computed.layerClass().isPresent());
      if (node instanceof LayerSpecification below) {
        kinds.add(computed.repeated() ? "repeated" : "once");
        for (int input = 0; input < below.inputs().size(); input++) {
          assertThat(below.inputs().get(input).shape())
              .as(type + "." + node.name())
              .isEqualTo(layer.shapeOf(node.reads().get(input)));
        }
        same(below, computed.layerClass().orElseThrow(), flows, kinds);
      }
    }
  }

  /** In the words of {@link DataFlow}. */
  private static String edge(LayerSpecification layer, Reference reference) {
    if (reference instanceof Reference.Result result) {
      List<String> names = layer.nodes().stream().map(NodeSpecification::name).toList();
      return "#" + names.indexOf(result.node());
    }
    return reference.toString();
  }

  @Test
  void aDecoderIsListedAsItIsComputed() {
    assertThat(DecoderGraph.SPEC.root())
        .hasToString(
            """
            Decoder [B, T, 9] = Decoder()
              words [B, T, 6] = Words(@tokens)
                output [B, T, 6] = embed(@tokens, $table)
              places [B, T, 6] = Places(words)
                output [B, T, 6] = add sinusoids(@x)
              blocks x 2 [B, T, 6] = DecoderBlock(places, @memory)
                self [B, T, 6] = SelfBranch(@x)
                  norm [B, T, 6] = Norm(@x)
                    output [B, T, 6] = layer norm(@x, $gain, $bias)
                  attention [B, T, 6] = SelfAttention(norm)
                    query [B, T, 6] = linear(@x, $query)
                    key [B, T, 6] = linear(@x, $key)
                    value [B, T, 6] = linear(@x, $value)
                    scores [B, 3, T, T] = scaled scores(query, key)
                    maskedScores [B, 3, T, T] = causal mask(scores)
                    weights [B, 3, T, T] = softmax(maskedScores)
                    concatenated [B, T, 6] = weighted sum(weights, value)
                    output [B, T, 6] = linear(concatenated, $output)
                selfResidual [B, T, 6] = add(@x, self)
                cross [B, T, 6] = CrossBranch(selfResidual, @memory)
                  norm [B, T, 6] = Norm(@x)
                    output [B, T, 6] = layer norm(@x, $gain, $bias)
                  attention [B, T, 6] = CrossAttention(norm, @memory)
                    query [B, T, 6] = linear(@x, $query)
                    key [B, S, 6] = linear(@memory, $key)
                    value [B, S, 6] = linear(@memory, $value)
                    scores [B, 3, T, S] = scaled scores(query, key)
                    weights [B, 3, T, S] = softmax(scores)
                    concatenated [B, T, 6] = weighted sum(weights, value)
                    output [B, T, 6] = linear(concatenated, $output)
                crossResidual [B, T, 6] = add(selfResidual, cross)
                mlp [B, T, 6] = MlpBranch(crossResidual)
                  norm [B, T, 6] = Norm(@x)
                    output [B, T, 6] = layer norm(@x, $gain, $bias)
                  mlp [B, T, 6] = Mlp(norm)
                    up [B, T, 10] = linear(@x, $up, $upBias)
                    activated [B, T, 10] = RELU(up)
                    output [B, T, 6] = linear(activated, $down, $downBias)
                mlpResidual [B, T, 6] = add(crossResidual, mlp)
              head [B, T, 9] = Head(blocks, words.table)
                output [B, T, 9] = unembed(@x, @table)""");
  }

  @Test
  void oneOfItsLayersThatIsUsedTwiceIsThereTwice() {
    LayerSpecification block = DecoderGraph.SPEC.root().layers().get(2);

    assertThat(block.layers().get(0).layers().get(0))
        .isEqualTo(block.layers().get(1).layers().get(0));
  }

  @Test
  void whatIsGivenToALayerSaysWhatItIs() {
    assertThat(DecoderGraph.SPEC.root().inputs())
        .extracting(InputSpecification::kind)
        .containsExactly(InputSpecification.Kind.MAIN, InputSpecification.Kind.SIDE);
    assertThat(MiniGptGraph.SPEC.root().inputs())
        .extracting(InputSpecification::kind)
        .containsExactly(InputSpecification.Kind.MAIN);
  }
}
