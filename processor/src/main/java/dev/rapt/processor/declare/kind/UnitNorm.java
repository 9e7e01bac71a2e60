package dev.rapt.processor.declare.kind;

import java.util.List;
import java.util.Set;

/** {@code @Layer.UnitNorm}. */
public record UnitNorm(double epsilon) implements LayerKind {
  @Override
  public List<Role> roles(Set<String> declared) {
    return List.of();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.unitNorm(this);
  }
}
