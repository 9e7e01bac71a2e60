package dev.rapt.processor.build.use;

import dev.rapt.processor.dims.Conflict;
import dev.rapt.processor.report.Problem;

/** What a constraint says, for the case that it does not hold. */
@FunctionalInterface
public interface Diagnosis {
  /** The problem to report for a conflict. */
  Problem explain(Conflict conflict);
}
