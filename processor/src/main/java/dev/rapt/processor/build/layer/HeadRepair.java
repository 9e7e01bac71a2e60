package dev.rapt.processor.build.layer;

import dev.rapt.processor.report.Location;

/**
 * One change after which the heads of attention go together.
 *
 * @param location what is to be changed
 * @param at its name behind the path to the layer; empty if it is an option of the layer
 * @param fix what to write
 */
record HeadRepair(Location location, String at, String fix) {
  /** The same, with a second change that would do instead. */
  HeadRepair or(String other) {
    return new HeadRepair(location, at, fix + ", or " + other);
  }
}
