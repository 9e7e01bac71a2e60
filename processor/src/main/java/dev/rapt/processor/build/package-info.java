/** From declarations to a solved model: the only room with the solver. */
@NullMarked
package dev.rapt.processor.build;

import org.jspecify.annotations.NullMarked;
