package dev.rapt.kernel.vector;

import dev.rapt.kernel.KernelProvider;
import dev.rapt.kernel.Kernels;
import java.util.Locale;
import java.util.Optional;

/**
 * Offers {@link VectorKernels} where the JVM has resolved the Vector API and its compiler makes
 * machine code of it. Names no class of that API itself, and so can always be loaded.
 */
public final class VectorKernelProvider implements KernelProvider {
  private static final String MODULE = "jdk.incubator.vector";
  private static final int PREFERENCE = 10;

  /** In hardware it takes some nanoseconds, in software hundreds, even before it is compiled. */
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
    // The descriptor names no incubating module, of which javac would warn whoever requires it.
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
        : missing("vectors of 256 or 512 bits are not there, or do not compute as they must");
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
