/**
 * The arithmetic: what a set of kernels computes, on which views of arrays, and how one set is
 * chosen. The functions and orders of summation that all sets share are defined here too, because
 * every set gives the same bits.
 */
@NullMarked
package dev.rapt.kernel;

import org.jspecify.annotations.NullMarked;
