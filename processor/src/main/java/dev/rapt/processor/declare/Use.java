package dev.rapt.processor.declare;

import dev.rapt.processor.report.Location;

/**
 * A use of a record below a root.
 *
 * @param record the record
 * @param path the root and the components that lead to it: {@code Model > blocks > attention}
 * @param location the innermost of those components that has its source here; the root, if none has
 */
public record Use(RecordName record, String path, Location location) {}
