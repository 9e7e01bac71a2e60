/** What is asked of a finished model. */
@NullMarked
package dev.rapt.processor.check;

import org.jspecify.annotations.NullMarked;
