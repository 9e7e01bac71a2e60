package dev.rapt.checkpoint;

import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saves models as checkpoints. */
public final class Saving {
  private Saving() {}

  /**
   * Writes the weights of a model as a safetensors file under their stored names, projections
   * transposed as declared by {@link Layout}. {@link Loading#load} restores a bit-identical model.
   *
   * @throws CheckpointException if two parameters have the same stored name, or the file cannot be
   *     written; an existing file stays unchanged
   * @throws ShapeException if a tensor has another shape than declared
   */
  public static <X> void save(ParameterTree<X> tree, X weights, Path file) {
    SafetensorsWriter.write(file, collected(tree, weights, file.toString()), Map.of());
  }

  /**
   * The weights of a model under their stored names, as {@link #save} writes them: projections
   * turned as they are published, all else shared with the model. For files that hold more than one
   * model.
   *
   * @throws CheckpointException if two parameters have one stored name
   * @throws ShapeException if a tensor has another shape than declared
   */
  public static <X> Map<String, Tensor> tensors(ParameterTree<X> tree, X weights) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    collected(tree, weights, "a checkpoint")
        .forEach(
            (name, entry) ->
                tensors.put(
                    name,
                    Tensor.of(
                        entry.values().get(),
                        entry.shape().stream().mapToInt(Integer::intValue).toArray())));
    return Collections.unmodifiableMap(tensors);
  }

  private static <X> Map<String, TensorToWrite> collected(
      ParameterTree<X> tree, X weights, String where) {
    Map<String, TensorToWrite> tensors = new LinkedHashMap<>();
    Map<String, Parameter> owners = new HashMap<>();
    tree.forEach(
        weights,
        (parameter, tensor) -> {
          Parameter other = owners.put(parameter.storedName(), parameter);
          if (other != null) {
            throw sameName(where, parameter, other);
          }
          tensors.put(parameter.storedName(), stored(parameter, tensor));
        });
    return tensors;
  }

  private static TensorToWrite stored(Parameter parameter, Tensor tensor) {
    List<Integer> shape = Arrays.stream(tensor.shape()).boxed().toList();
    if (!CheckpointSource.fits(parameter.shape(), shape)) {
      throw new ShapeException(
          Explanation.of("parameter-shape", parameter.path() + " has another shape than declared")
              .with("needs", parameter.shape().toString())
              .with("got", shape.toString())
              .with("fix", "save a model whose forward pass works"));
    }
    if (parameter.transposed()) {
      int rows = tensor.size(0);
      int columns = tensor.size(1);
      return new TensorToWrite(
          List.of(columns, rows), () -> Transposition.transposed(tensor.values(), rows, columns));
    }
    return new TensorToWrite(shape, tensor::values);
  }

  private static CheckpointException sameName(String where, Parameter one, Parameter other) {
    return new CheckpointException(
        Explanation.of("checkpoint-name", where + ": two parameters have the same stored name")
            .with("name", one.storedName())
            .with("of", other.path() + " and " + one.path())
            .with("fix", "give one of them another name with @Stored"));
  }
}
