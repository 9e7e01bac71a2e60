package dev.rapt.processor.declare.kind;

import static dev.rapt.processor.declare.kind.Role.needed;
import static dev.rapt.processor.declare.kind.Role.optional;

import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.kind.Role.Content;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Set;

/** {@code @Layer.LayerNorm}. */
public record LayerNorm(double epsilon) implements LayerKind {
  static Validated<LayerNorm> read(Members members) {
    return members.epsilon("epsilon", "1e-5").map(LayerNorm::new);
  }

  @Override
  public List<Role> roles(Set<String> declared) {
    return List.of(needed("gain", Content.GAIN), optional("bias", Content.BIAS));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.layerNorm(this);
  }
}
