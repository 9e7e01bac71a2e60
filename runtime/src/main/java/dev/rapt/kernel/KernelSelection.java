package dev.rapt.kernel;

import dev.rapt.kernel.KernelProvider.Candidate;
import dev.rapt.kernel.KernelProvider.Found;
import dev.rapt.kernel.KernelProvider.Missing;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Chooses among the kernels on the class path or module path. */
public final class KernelSelection {
  private KernelSelection() {}

  /**
   * The preferred kernels that work on this machine, chosen once. Logs one line if better ones
   * exist but do not work.
   *
   * @throws IllegalStateException if there are none, not even the scalar ones: a broken jar
   */
  public static Kernels best() {
    return Best.KERNELS;
  }

  private static Kernels select() {
    List<KernelProvider> providers =
        ServiceLoader.load(KernelProvider.class, KernelProvider.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparingInt(KernelProvider::preference).reversed())
            .toList();
    for (KernelProvider provider : providers) {
      Candidate candidate = provider.candidate();
      if (candidate instanceof Found found) {
        return found.kernels();
      }
      if (candidate instanceof Missing missing) {
        System.getLogger(KernelSelection.class.getName())
            .log(System.Logger.Level.WARNING, missing.reason());
      }
    }
    throw new IllegalStateException("no kernels: META-INF/services of dev.rapt is incomplete");
  }

  /** Makes the choice on first use. */
  private static final class Best {
    static final Kernels KERNELS = select();
  }
}
