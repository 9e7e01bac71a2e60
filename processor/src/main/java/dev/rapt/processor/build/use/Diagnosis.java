package dev.rapt.processor.build.use;

import dev.rapt.processor.dims.Conflict;
import dev.rapt.processor.report.Problem;

/** What a constraint means, for the case that it fails. */
@FunctionalInterface
public interface Diagnosis {
  /** The problem to report for a conflict. */
  Problem explain(Conflict conflict);
}
