package dev.rapt.processor;

import dev.rapt.processor.declare.annotation.ElementLocation;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import javax.lang.model.element.Element;

/** A failure of the processor itself, which the user can only report. */
final class InternalFailure {
  private InternalFailure() {}

  /** The problem of a failure while a record was worked on. */
  static Problem problem(Element record, Throwable failure) {
    String name = record.getSimpleName().toString();
    StackTraceElement[] trace = failure.getStackTrace();
    return Problem.of(
            Code.INTERNAL_ERROR,
            new ElementLocation(record, null, null, true),
            "Rapt failed on " + name + ": a bug in Rapt, not in your code")
        .with("cause", String.valueOf(failure))
        .withKnown("in", trace.length == 0 ? "" : trace[0].toString())
        .with("fix", "please report this with the declaration of " + name);
  }
}
