/** Models as text: what is changed, and where each part of it is printed. */
@NullMarked
package dev.rapt.processor.mutation.source;

import org.jspecify.annotations.NullMarked;
