/** The fixes that messages print, applied to the source. */
@NullMarked
package dev.rapt.processor.mutation.fix;

import org.jspecify.annotations.NullMarked;
