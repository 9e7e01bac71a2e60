package dev.rapt.processor.declare.kind;

import static dev.rapt.processor.declare.kind.Role.needed;
import static dev.rapt.processor.declare.kind.Role.optional;

import dev.rapt.processor.declare.kind.Role.Content;
import java.util.List;
import java.util.Set;

/** {@code @Layer.Linear}. */
public record Linear() implements LayerKind {
  @Override
  public List<Role> roles(Set<String> declared) {
    return List.of(needed("weight", Content.PROJECTION), optional("bias", Content.BIAS));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.linear(this);
  }
}
