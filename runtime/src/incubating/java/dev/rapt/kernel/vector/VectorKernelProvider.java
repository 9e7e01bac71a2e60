package dev.rapt.kernel.vector;

import dev.rapt.kernel.KernelProvider;
import dev.rapt.kernel.Kernels;
import java.util.Locale;
import java.util.Optional;

/**
 * Provides {@link VectorKernels} if the JVM has resolved the Vector API and compiles it to vector
 * instructions. This class uses no class of that API itself, so it can always be loaded.
 */
public final class VectorKernelProvider implements KernelProvider {
  private static final String MODULE = "jdk.incubator.vector";
  private static final int PREFERENCE = 10;

  /**
   * In hardware a fused multiply-add takes some nanoseconds even before it is compiled, in software
   * far longer.
   */
  private static final long SLOW_NANOSECONDS = 1_000;

  private static final int PROBES = 50;

  /** For the service loader. */
  public VectorKernelProvider() {}

  @Override
  public int preference() {
    return PREFERENCE;
  }

  @Override
  public Candidate candidate() {
    Optional<Module> vectors = vectorModule();
    if (vectors.isEmpty()) {
      return missing("start java with --add-modules " + MODULE);
    }
    // Rapt's descriptor does not require the incubating module, since javac would warn every module
    // that requires Rapt.
    VectorKernelProvider.class.getModule().addReads(vectors.get());
    String mode = System.getProperty("java.vm.info", "").toLowerCase(Locale.ROOT);
    if (mode.contains("interpreted") || mode.contains("emulated-client")) {
      return missing("the JVM runs without its optimising compiler (" + mode + ")");
    }
    if (!fusedMultiplyAddIsFast()) {
      return missing("the processor has no fused multiply-add, or the JVM does not use it");
    }
    try {
      return linked();
    } catch (LinkageError unusable) {
      return missing("this JVM's " + MODULE + " is another one: " + unusable);
    }
  }

  private static Candidate linked() {
    Optional<Kernels> kernels = SelfCheck.kernels();
    return kernels.isPresent()
        ? new Found(kernels.get())
        : missing("vectors of 256 or 512 bits are not available, or compute wrong results");
  }

  private static Missing missing(String reason) {
    return new Missing("using scalar kernels, which are several times slower: " + reason);
  }

  private static Optional<Module> vectorModule() {
    ModuleLayer own = VectorKernelProvider.class.getModule().getLayer();
    return (own == null ? ModuleLayer.boot() : own).findModule(MODULE);
  }

  private static boolean fusedMultiplyAddIsFast() {
    long fastest = Long.MAX_VALUE;
    float chain = 1f;
    for (int probe = 0; probe < PROBES; probe++) {
      long start = System.nanoTime();
      chain = Math.fma(chain, 0.5f, 1f);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return chain > 1f && fastest < SLOW_NANOSECONDS;
  }
}
