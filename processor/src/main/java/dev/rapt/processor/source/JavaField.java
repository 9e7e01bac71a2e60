package dev.rapt.processor.source;

import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A field.
 *
 * @param modifiers in any order
 * @param javadoc empty for none
 */
public record JavaField(
    Set<Modifier> modifiers, TypeName type, String name, Code javadoc, Code initializer) {
  /** Copies the set. */
  public JavaField {
    modifiers = Set.copyOf(modifiers);
  }
}
