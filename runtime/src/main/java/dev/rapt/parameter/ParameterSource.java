package dev.rapt.parameter;

import dev.rapt.tensor.Tensor;

/** Where the tensors of a model come from: a checkpoint, a random generator, another model. */
public interface ParameterSource {
  /** The tensor of one parameter. Called in the order in which components are declared. */
  Tensor tensor(Parameter parameter);

  /**
   * The number of records in a list.
   *
   * @param path the list
   * @param declared the declared number; {@link Parameter#OPEN} if it is open
   */
  int repeat(ParameterPath path, int declared);
}
