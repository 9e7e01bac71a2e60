package dev.rapt.processor.report;

/** A place in the source that a problem can be shown at. Opaque to the stages between. */
public interface Location {
  /** Whether the place has a line in this compilation; what comes from a jar has none. */
  boolean hasSource();
}
