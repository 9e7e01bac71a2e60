package dev.rapt.kernel.vector;

import dev.rapt.kernel.KernelSelection;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.scalar.ScalarKernels;
import java.util.ArrayList;
import java.util.List;

/** Every set of kernels that this JVM can run. */
public final class VectorKernelSets {
  private VectorKernelSets() {}

  /** The scalar ones, and the vector ones of every width if the module is resolved. */
  public static List<Kernels> all() {
    List<Kernels> sets = new ArrayList<>(List.of(new ScalarKernels()));
    Kernels best = KernelSelection.best();
    if (best instanceof VectorKernels) {
      sets.add(best);
      sets.add(VectorKernels.ofBits(256));
    }
    return sets;
  }
}
