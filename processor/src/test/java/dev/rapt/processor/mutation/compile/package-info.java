/** Many small models compiled by one call of the compiler, and what was reported of each. */
@NullMarked
package dev.rapt.processor.mutation.compile;

import org.jspecify.annotations.NullMarked;
