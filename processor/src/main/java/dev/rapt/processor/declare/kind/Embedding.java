package dev.rapt.processor.declare.kind;

import static dev.rapt.processor.declare.kind.Role.needed;

import dev.rapt.processor.declare.annotation.Members;
import dev.rapt.processor.declare.kind.Role.Content;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Set;

/** {@code @Layer.Embedding}; of token types if so, else of the token ids themselves. */
public record Embedding(boolean ofTypes) implements LayerKind {
  static Validated<Embedding> read(Members members) {
    return members.single("of").map(it -> new Embedding(it.isPresent()));
  }

  @Override
  public List<Role> roles(Set<String> declared) {
    return List.of(needed("table", Content.TABLE));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.embedding(this);
  }
}
