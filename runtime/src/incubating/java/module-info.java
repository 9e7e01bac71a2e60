/** Annotations, tensors, kernels and checkpoints of Rapt. */
module dev.rapt {
  requires static org.jspecify;

  exports dev.rapt;
  exports dev.rapt.attention;
  exports dev.rapt.checkpoint;
  exports dev.rapt.decode;
  exports dev.rapt.execution;
  exports dev.rapt.generate;
  exports dev.rapt.inspect;
  exports dev.rapt.kernel;
  exports dev.rapt.operation;
  exports dev.rapt.parameter;
  exports dev.rapt.tensor;
  exports dev.rapt.train;

  uses dev.rapt.kernel.KernelProvider;

  provides dev.rapt.kernel.KernelProvider with
      dev.rapt.kernel.scalar.ScalarKernelProvider,
      dev.rapt.kernel.vector.VectorKernelProvider;
}
