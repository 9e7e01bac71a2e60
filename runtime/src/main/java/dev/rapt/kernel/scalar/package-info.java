/** The kernels in plain Java, for every JVM; written so that the JIT can vectorise their loops. */
@NullMarked
package dev.rapt.kernel.scalar;

import org.jspecify.annotations.NullMarked;
