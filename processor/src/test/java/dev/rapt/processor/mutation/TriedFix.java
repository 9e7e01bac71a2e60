package dev.rapt.processor.mutation;

import dev.rapt.processor.mutation.fix.Fix;
import java.util.Optional;

/**
 * A fix of the first message, carried out.
 *
 * @param fix it
 * @param outcome what its result is; none where it takes a reader
 * @param said what the processor reports if it refuses the result
 */
record TriedFix(Fix fix, Optional<Outcome> outcome, String said) {}
