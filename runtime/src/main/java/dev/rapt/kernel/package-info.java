/**
 * Arithmetic: what a set of kernels computes, on which views of arrays, and how a set is chosen.
 * The functions and orders of summation that all sets share are also defined here, because all sets
 * are bit-identical.
 */
@NullMarked
package dev.rapt.kernel;

import org.jspecify.annotations.NullMarked;
