package dev.rapt.processor.build.use;

import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.report.Location;
import java.util.Optional;

/**
 * How a use of a record is reached from the root.
 *
 * @param text for people, for example {@code MiniLm > blocks > attention}
 * @param declaration the record used
 * @param location the component that uses it; the input for a root
 * @param parent the record that has the component, unless this is the root
 */
public record UsePath(
    String text, LayerDeclaration declaration, Location location, Optional<UsePath> parent) {
  /** Its last part: the component, or the root's record. */
  public String name() {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  /** A tensor of the used record as it is called at run time, such as {@code blocks.norm.gain}. */
  public String dotted(String tensor) {
    return parent.isEmpty() ? tensor : parent.get().dotted(name() + "." + tensor);
  }

  /** The path of a root. */
  public static UsePath root(LayerDeclaration declaration) {
    return new UsePath(
        declaration.name().simple(), declaration, declaration.inputLocation(), Optional.empty());
  }

  /** The path of a component's layer. */
  public UsePath child(String component, LayerDeclaration record, Location componentLocation) {
    return new UsePath(text + " > " + component, record, componentLocation, Optional.of(this));
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
