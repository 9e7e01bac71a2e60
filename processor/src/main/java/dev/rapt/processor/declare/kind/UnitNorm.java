package dev.rapt.processor.declare.kind;

import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Set;

/** {@code @Layer.UnitNorm}. */
public record UnitNorm(double epsilon) implements LayerKind {
  static Validated<UnitNorm> read(Members members) {
    return members.epsilon("epsilon", "1e-5").map(UnitNorm::new);
  }

  @Override
  public List<Role> roles(Set<String> declared) {
    return List.of();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.unitNorm(this);
  }
}
