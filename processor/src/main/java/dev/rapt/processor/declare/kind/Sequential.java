package dev.rapt.processor.declare.kind;

import java.util.List;
import java.util.Set;

/** {@code @Layer.Sequential}, whose components are layers. */
public record Sequential() implements LayerKind {
  @Override
  public List<Role> roles(Set<String> declared) {
    return List.of();
  }

  @Override
  public boolean hasLayers() {
    return true;
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.sequential(this);
  }
}
