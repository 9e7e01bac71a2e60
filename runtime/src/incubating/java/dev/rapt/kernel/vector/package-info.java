/**
 * The kernels on the JDK's Vector API. Other packages do not name these classes: without the module
 * {@code jdk.incubator.vector} only {@link dev.rapt.kernel.vector.VectorKernelProvider} can be
 * loaded.
 */
@NullMarked
package dev.rapt.kernel.vector;

import org.jspecify.annotations.NullMarked;
