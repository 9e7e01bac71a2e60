package dev.rapt.parameter;

import dev.rapt.tensor.Tensor;

/** Where the tensors of a model come from: a checkpoint, a random generator, another model. */
public interface ParameterSource {
  /** The tensor for one parameter. Asked in the order in which components are declared. */
  Tensor tensor(Parameter parameter);

  /**
   * How many records stand in a list.
   *
   * @param path the list
   * @param declared how many are declared; {@link Parameter#OPEN} if the declaration does not tell
   */
  int repeat(ParameterPath path, int declared);
}
