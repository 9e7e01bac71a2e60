/**
 * A generator of mistakes: every single change of the published models, what the processor reports
 * of it, and where its fixes lead.
 */
@NullMarked
package dev.rapt.processor.mutation;

import org.jspecify.annotations.NullMarked;
