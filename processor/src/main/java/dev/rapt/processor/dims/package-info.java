/**
 * The algebra of dims: parse expressions, compare them as polynomials, solve constraints between
 * them and remember where every value came from. Knows nothing of javac.
 */
@NullMarked
package dev.rapt.processor.dims;

import org.jspecify.annotations.NullMarked;
