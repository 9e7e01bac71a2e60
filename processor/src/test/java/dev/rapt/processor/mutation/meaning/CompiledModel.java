package dev.rapt.processor.mutation.meaning;

import dev.rapt.inspect.Specification;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The generated class of a root, loaded. */
final class CompiledModel {
  /** The result of the model of another width, vocabulary or number of positions. */
  private static final Set<String> OTHER_INPUTS =
      Set.of("wrong-width", "token-id", "position-table");

  private final Class<?> generated;

  CompiledModel(Class<?> generated) {
    this.generated = generated;
  }

  /**
   * What it computes of the inputs of this package.
   *
   * @param original the shapes of the original's parameters by their path
   */
  Meaning meaning(Map<String, List<Integer>> original) {
    DrawnWeights named = new DrawnWeights(true, original);
    try {
      Specification specification = (Specification) generated.getField("SPEC").get(null);
      ParameterTree<?> tree = (ParameterTree<?>) generated.getField("PARAMETERS").get(null);
      List<float[]> byName = outputs(tree.build(named));
      List<float[]> byOrder = outputs(tree.build(new DrawnWeights(false, original)));
      return new Meaning(
          named.shapes(),
          named.tensors(),
          named.twice(),
          byName,
          byOrder,
          specification.parameters().names().stream().anyMatch(Meaning.VARYING::contains),
          Set.copyOf(specification.freeDims()),
          NamelessSpecification.of(specification),
          "",
          false);
    } catch (InvocationTargetException exception) {
      return Meaning.failed(
          String.valueOf(exception.getCause()),
          exception.getCause() instanceof ShapeException refused
              && (OTHER_INPUTS.contains(refused.code())
                  || named.isOpen() && refused.code().equals("parameter-shape")));
    } catch (RuntimeException | LinkageError exception) {
      return Meaning.failed(exception.toString());
    } catch (ReflectiveOperationException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private List<float[]> outputs(Object weights) throws ReflectiveOperationException {
    Method forward = forward();
    List<Class<?>> types = Arrays.asList(forward.getParameterTypes());
    List<float[]> outputs = new ArrayList<>();
    for (Object[] inputs : Inputs.of(types.subList(1, types.size()))) {
      List<Object> arguments = new ArrayList<>(List.of(weights));
      arguments.addAll(List.of(inputs));
      outputs.add(values(forward.invoke(null, arguments.toArray())));
    }
    return outputs;
  }

  /** The shortest of that name: without an execution. */
  private Method forward() {
    return Arrays.stream(generated.getMethods())
        .filter(it -> it.getName().equals("forward"))
        .min(Comparator.comparing(Method::getParameterCount))
        .orElseThrow();
  }

  private static float[] values(Object output) {
    return output instanceof Sequences sequences
        ? sequences.matrix().toArray()
        : ((Tensor) output).toArray();
  }
}
