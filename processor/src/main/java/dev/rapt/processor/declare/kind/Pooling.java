package dev.rapt.processor.declare.kind;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Set;

/** {@code @Layer.Pooling}; how, by the name of its constant. */
public record Pooling(String how) implements LayerKind {
  static Validated<Pooling> read(Members members) {
    Annotation annotation = members.annotation();
    return Validated.of(new Pooling(annotation.constant("value")));
  }

  @Override
  public List<Role> roles(Set<String> declared) {
    return List.of();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.pooling(this);
  }
}
