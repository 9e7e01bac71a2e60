package dev.rapt.kernel;

/** Offers a set of kernels, found by {@link java.util.ServiceLoader}. */
public interface KernelProvider {
  /** The order of preference: the greatest that is found is used. */
  int preference();

  /** The kernels, or why this machine cannot have them. */
  Candidate candidate();

  /** An offer. */
  sealed interface Candidate permits Found, Missing {}

  /** Kernels that work here. */
  record Found(Kernels kernels) implements Candidate {}

  /**
   * Kernels that do not work here.
   *
   * @param reason why, and what would mend it
   */
  record Missing(String reason) implements Candidate {}
}
