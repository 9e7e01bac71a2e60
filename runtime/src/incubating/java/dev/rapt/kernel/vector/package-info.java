/** The kernels on the JDK's Vector API. */
package dev.rapt.kernel.vector;
