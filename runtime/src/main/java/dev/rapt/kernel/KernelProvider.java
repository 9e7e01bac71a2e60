package dev.rapt.kernel;

/** Provides a set of kernels, found by {@link java.util.ServiceLoader}. */
public interface KernelProvider {
  /** The order of preference: the greatest available one is used. */
  int preference();

  /** The kernels, or why they do not work on this machine. */
  Candidate candidate();

  /** Kernels, or the reason for having none. */
  sealed interface Candidate permits Found, Missing {}

  /** Kernels that work on this machine. */
  record Found(Kernels kernels) implements Candidate {}

  /**
   * Kernels that do not work on this machine.
   *
   * @param reason the reason, and the fix
   */
  record Missing(String reason) implements Candidate {}
}
