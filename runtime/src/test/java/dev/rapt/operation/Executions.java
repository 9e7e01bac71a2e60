package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.vector.VectorKernelSets;
import java.util.List;
import java.util.stream.IntStream;

/** The executions that must give the same bits: every set of kernels on one, two, three threads. */
final class Executions {
  private static final List<Execution> ALL =
      VectorKernelSets.all().stream()
          .flatMap(
              kernels ->
                  IntStream.of(1, 2, 3)
                      .mapToObj(threads -> Execution.withThreads(threads).withKernels(kernels)))
          .toList();

  private Executions() {}

  static List<Execution> all() {
    return ALL;
  }

  static Execution any() {
    return Execution.shared();
  }
}
