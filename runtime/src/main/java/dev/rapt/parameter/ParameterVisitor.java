package dev.rapt.parameter;

import dev.rapt.tensor.Tensor;

/** Sees the tensors of a model in the order in which components are declared. */
public interface ParameterVisitor {
  /** The next tensor. */
  void tensor(Tensor tensor);

  /** The next list has so many records; their tensors follow. */
  void repeat(int size);
}
