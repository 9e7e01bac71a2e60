package dev.rapt.processor;

import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;

/** A failure of the processor itself, which the user can only report. */
final class InternalFailure {
  private InternalFailure() {}

  /** The problem of a failure while a record was worked on. */
  static Problem problem(String record, Location location, Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return Problem.of(
            Code.INTERNAL_ERROR,
            location,
            "Rapt failed on " + record + ": this is no mistake of yours")
        .with("cause", String.valueOf(failure))
        .withKnown("in", trace.length == 0 ? "" : trace[0].toString())
        .with("fix", "please report this with the declaration of " + record);
  }
}
