package dev.rapt.kernel.scalar;

import dev.rapt.kernel.KernelProvider;

/** Provides {@link ScalarKernels}, which work everywhere. */
public final class ScalarKernelProvider implements KernelProvider {
  /** For the service loader. */
  public ScalarKernelProvider() {}

  @Override
  public int preference() {
    return 0;
  }

  @Override
  public Candidate candidate() {
    return new Found(new ScalarKernels());
  }
}
