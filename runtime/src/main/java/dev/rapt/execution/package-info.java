/** How work is carried out: on how many threads, with which kernels. */
@NullMarked
package dev.rapt.execution;

import org.jspecify.annotations.NullMarked;
