package dev.rapt.processor.declare.kind;

import static dev.rapt.processor.declare.kind.Role.optional;

import dev.rapt.processor.declare.kind.Role.Content;
import java.util.List;
import java.util.Set;

/** {@code @Layer.Unembedding}. */
public record Unembedding() implements LayerKind {
  @Override
  public List<Role> roles(Set<String> declared) {
    return List.of(optional("weight", Content.PROJECTION));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.unembedding(this);
  }
}
