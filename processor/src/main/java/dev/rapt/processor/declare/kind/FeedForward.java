package dev.rapt.processor.declare.kind;

import static dev.rapt.processor.declare.kind.Role.needed;
import static dev.rapt.processor.declare.kind.Role.optional;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.kind.Role.Content;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code @Layer.FeedForward}; the activation by the name of its constant. */
public record FeedForward(String activation, boolean gated) implements LayerKind {
  static Validated<FeedForward> read(Members members) {
    Annotation annotation = members.annotation();
    return Validated.of(
        new FeedForward(annotation.constant("activation"), annotation.bool("gated")));
  }

  @Override
  public List<Role> roles(Set<String> declared) {
    List<Role> plain =
        List.of(
            needed("up", Content.PROJECTION),
            optional("upBias", Content.BIAS),
            needed("down", Content.PROJECTION),
            optional("downBias", Content.BIAS));
    List<Role> gate =
        List.of(needed("gate", Content.PROJECTION), optional("gateBias", Content.BIAS));
    return gated ? Role.joined(gate, plain) : plain;
  }

  @Override
  public Optional<String> settingFor(String role, String component) {
    return !gated && (role.equals("gate") || role.equals("gateBias"))
        ? Optional.of("write gated = true in @Layer.FeedForward, or remove " + component)
        : Optional.empty();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.feedForward(this);
  }
}
