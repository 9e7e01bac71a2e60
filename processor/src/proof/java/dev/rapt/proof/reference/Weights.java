package dev.rapt.proof.reference;

import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a model in double precision, by their paths. The numbers may be changed: that
 * is how a model is differentiated.
 *
 * @param prefix what the names looked up are relative to
 */
public record Weights(Map<String, Matrix> byPath, String prefix) {
  /** The weights of a model. */
  public static <X> Weights of(ParameterTree<X> tree, X model) {
    Map<String, Matrix> byPath = new LinkedHashMap<>();
    tree.forEach(model, (parameter, tensor) -> byPath.put(parameter.path(), matrix(tensor)));
    return new Weights(byPath, "");
  }

  /** A tensor of one or two axes in double precision. */
  public static Matrix matrix(Tensor tensor) {
    int columns = tensor.size(tensor.rank() - 1);
    float[] values = tensor.toArray();
    return Matrix.of(
        values.length / columns, columns, (row, column) -> values[row * columns + column]);
  }

  /** The weights of a layer inside. */
  public Weights in(String component) {
    return new Weights(byPath, prefix + component + ".");
  }

  /** The weights of one of a list of layers. */
  public Weights in(String component, int index) {
    return in(component + "." + index);
  }

  /** One parameter. */
  public Matrix get(String component) {
    return find(component).orElseThrow(() -> new AssertionError("no " + prefix + component));
  }

  /** One parameter, if the model has it. */
  public Optional<Matrix> find(String component) {
    return Optional.ofNullable(byPath.get(prefix + component));
  }
}
