/** How work is carried out: with how many threads and which kernels. */
@NullMarked
package dev.rapt.execution;

import org.jspecify.annotations.NullMarked;
