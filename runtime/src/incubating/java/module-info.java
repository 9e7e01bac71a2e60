/** Annotations, tensors, kernels and checkpoints of Rapt. */
module dev.rapt {
  requires static jdk.incubator.vector;
  requires static org.jspecify;

  exports dev.rapt;
  exports dev.rapt.checkpoint;
  exports dev.rapt.inspect;
  exports dev.rapt.parameter;
  exports dev.rapt.tensor;
}
