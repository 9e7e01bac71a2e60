package dev.rapt.parameter;

import dev.rapt.tensor.Tensor;

/** Visits the tensors of a model in the order in which components are declared. */
public interface ParameterVisitor {
  /** The next tensor. */
  void tensor(Tensor tensor);

  /** The size of the next list of records, whose tensors follow. */
  void repeat(int size);
}
