package dev.rapt.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.kernel.KernelProvider.Found;
import dev.rapt.kernel.KernelProvider.Missing;
import dev.rapt.kernel.scalar.ScalarKernelProvider;
import dev.rapt.kernel.vector.VectorKernelProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** How kernels are chosen. */
class KernelSelectionTest {
  private static final boolean MODULE_RESOLVED =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  @Test
  void scalarAndVectorKernelsAreFound() {
    assertThat(ServiceLoader.load(KernelProvider.class).stream().map(ServiceLoader.Provider::type))
        .contains(ScalarKernelProvider.class, VectorKernelProvider.class);
  }

  @Test
  void vectorKernelsArePreferred() {
    assertThat(new VectorKernelProvider().preference())
        .isGreaterThan(new ScalarKernelProvider().preference());
  }

  @Test
  void scalarKernelsAreAlwaysAvailable() {
    assertThat(new ScalarKernelProvider().candidate()).isInstanceOf(Found.class);
  }

  @Test
  void withoutTheModuleTheReasonNamesTheFlag() {
    KernelProvider.Candidate candidate = new VectorKernelProvider().candidate();
    if (MODULE_RESOLVED) {
      assertThat(KernelSelection.best()).isNotNull();
    } else {
      assertThat(candidate).isInstanceOf(Missing.class);
      assertThat(((Missing) candidate).reason()).contains("--add-modules jdk.incubator.vector");
      assertThat(KernelSelection.best().name()).isEqualTo("scalar");
    }
  }

  @Test
  void kernelsAreChosenOnce() {
    assertThat(KernelSelection.best()).isSameAs(KernelSelection.best());
  }
}
