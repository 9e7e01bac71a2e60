package dev.rapt.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tensors of a safetensors file, mapped into memory and read on request. Safe for use by
 * several threads at once.
 */
public final class SafetensorsCheckpoint implements Checkpoint {
  private final String origin;
  private final Map<String, String> metadata;
  private final Map<String, StoredTensor> tensors;

  SafetensorsCheckpoint(
      String origin, Map<String, String> metadata, Map<String, StoredTensor> tensors) {
    this.origin = origin;
    this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /** The free text of the header, {@code __metadata__}; empty if it has none. */
  public Map<String, String> metadata() {
    return metadata;
  }

  @Override
  public String origin() {
    return origin;
  }

  /** The names in the order of the data. */
  @Override
  public Set<String> names() {
    return tensors.keySet();
  }

  @Override
  public Optional<StoredTensor> find(String name) {
    return Optional.ofNullable(tensors.get(name));
  }
}
