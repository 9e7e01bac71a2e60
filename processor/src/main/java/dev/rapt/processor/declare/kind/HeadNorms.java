package dev.rapt.processor.declare.kind;

import dev.rapt.processor.report.Location;
import java.util.Optional;

/**
 * The norms of the heads of query and key.
 *
 * @param epsilon added to the mean square
 * @param written where it is, unless it has its default
 */
public record HeadNorms(double epsilon, Optional<Location> written) {}
