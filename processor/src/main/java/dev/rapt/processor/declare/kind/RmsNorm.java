package dev.rapt.processor.declare.kind;

import static dev.rapt.processor.declare.kind.Role.needed;

import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.kind.Role.Content;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code @Layer.RmsNorm}. */
public record RmsNorm(double epsilon) implements LayerKind {
  static Validated<RmsNorm> read(Members members) {
    return members.epsilon("epsilon", "1e-5").map(RmsNorm::new);
  }

  @Override
  public List<Role> roles(Set<String> declared) {
    return List.of(needed("gain", Content.GAIN));
  }

  @Override
  public Optional<String> settingFor(String role, String component) {
    return role.equals("bias")
        ? Optional.of("remove " + component + ", or write @Layer.LayerNorm, which has a bias")
        : Optional.empty();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.rmsNorm(this);
  }
}
