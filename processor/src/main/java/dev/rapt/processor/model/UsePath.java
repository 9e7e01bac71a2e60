package dev.rapt.processor.model;

import dev.rapt.processor.report.Location;
import java.util.Optional;

/**
 * How a use of a record is reached from the root.
 *
 * @param name its last part: the component, or the root's record
 * @param location the component that uses it; the input for a root
 * @param parent the use of the record that has the component, unless this is the root
 */
public record UsePath(String name, Location location, Optional<UsePath> parent) {
  /** The path of a root. */
  public static UsePath root(String record, Location input) {
    return new UsePath(record, input, Optional.empty());
  }

  /** The path of a component's layer. */
  public UsePath child(String component, Location componentLocation) {
    return new UsePath(component, componentLocation, Optional.of(this));
  }

  /** Whether it is that use of a record, or below it. */
  public boolean isWithin(UsePath other) {
    return equals(other) || parent.filter(it -> it.isWithin(other)).isPresent();
  }

  /** It for people, for example {@code MiniLm > blocks > attention}. */
  public String text() {
    return parent.map(it -> it.text() + " > " + name).orElse(name);
  }

  /** A tensor of the used record as it is called at run time, such as {@code blocks.norm.gain}. */
  public String dotted(String tensor) {
    return parent.map(it -> it.dotted(name + "." + tensor)).orElse(tensor);
  }

  /** The given place in the used record, or the nearest component above that has source. */
  public Location nearestSource(Location place) {
    if (place.hasSource()) {
      return place;
    }
    Optional<UsePath> use = Optional.of(this);
    while (use.isPresent()) {
      if (use.get().location().hasSource()) {
        return use.get().location();
      }
      use = use.get().parent();
    }
    return place;
  }
}
