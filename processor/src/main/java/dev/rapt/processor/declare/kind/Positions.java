package dev.rapt.processor.declare.kind;

import static dev.rapt.processor.declare.kind.Role.needed;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.kind.Role.Content;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code @Layer.Positions}; learned, or sinusoidal. */
public record Positions(boolean learned) implements LayerKind {
  static Validated<Positions> read(Members members) {
    Annotation annotation = members.annotation();
    return Validated.of(new Positions(annotation.constant("value").equals("LEARNED")));
  }

  @Override
  public List<Role> roles(Set<String> declared) {
    return learned ? List.of(needed("table", Content.TABLE)) : List.of();
  }

  @Override
  public Optional<String> settingFor(String role, String component) {
    return role.equals("table")
        ? Optional.of(
            "write @Layer.Positions(PositionKind.LEARNED), which has a table, or remove "
                + component)
        : Optional.empty();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.positions(this);
  }
}
