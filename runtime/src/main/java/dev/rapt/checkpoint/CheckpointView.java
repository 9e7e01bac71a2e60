package dev.rapt.checkpoint;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Some tensors of another checkpoint, under shorter names. */
record CheckpointView(Checkpoint whole, String origin, String prefix, Predicate<String> visible)
    implements Checkpoint {
  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (String name : whole.names()) {
      if (name.startsWith(prefix) && visible.test(name.substring(prefix.length()))) {
        names.add(name.substring(prefix.length()));
      }
    }
    return Collections.unmodifiableSet(names);
  }

  @Override
  public Optional<StoredTensor> find(String name) {
    return visible.test(name) ? whole.find(prefix + name) : Optional.empty();
  }
}
