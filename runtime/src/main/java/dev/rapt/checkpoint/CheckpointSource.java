package dev.rapt.checkpoint;

import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterSource;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Provides the tensors of a checkpoint and records those that do not fit. After the first misfit it
 * provides zeros of the declared shape, so that the rest is checked and nothing more is read;
 * parameters of the same shape share them.
 */
final class CheckpointSource implements ParameterSource {
  /**
   * A parameter whose tensor does not fit it.
   *
   * @param stored the tensor of its name in the checkpoint, if there is one
   */
  record Misfit(Parameter parameter, Optional<StoredTensor> stored) {}

  private final Checkpoint checkpoint;
  private final Set<String> names;
  private final NavigableSet<String> sorted;
  private final Set<String> used = new LinkedHashSet<>();
  private final List<Misfit> misfits = new ArrayList<>();
  private final Map<List<Integer>, Tensor> placeholders = new HashMap<>();

  CheckpointSource(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
    this.names = checkpoint.names();
    this.sorted = new TreeSet<>(names);
  }

  @Override
  public Tensor tensor(Parameter parameter) {
    used.add(parameter.storedName());
    Optional<StoredTensor> stored = checkpoint.find(parameter.storedName());
    if (stored.isEmpty() || !fits(parameter, stored.get())) {
      misfits.add(new Misfit(parameter, stored));
    }
    return misfits.isEmpty() ? read(parameter, stored.get()) : placeholder(parameter);
  }

  @Override
  public int repeat(ParameterPath path, int declared) {
    return declared == Parameter.OPEN ? consecutive(path) : declared;
  }

  /** The parameters that do not fit, in the order of declaration. */
  List<Misfit> misfits() {
    return misfits;
  }

  /** The names that parameters have requested. */
  Set<String> used() {
    return used;
  }

  /** The names in the checkpoint that no parameter has requested. */
  List<String> unexpected() {
    return names.stream().filter(name -> !used.contains(name)).toList();
  }

  /** Whether sizes equal the needed ones, except where these are open. */
  static boolean fits(List<Integer> needed, List<? extends Number> sizes) {
    if (needed.size() != sizes.size()) {
      return false;
    }
    for (int axis = 0; axis < sizes.size(); axis++) {
      int size = needed.get(axis);
      if (size != Parameter.OPEN && size != sizes.get(axis).longValue()) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Parameter parameter, StoredTensor stored) {
    return stored.type().readable() && fits(parameter.storedShape(), stored.shape());
  }

  private static Tensor read(Parameter parameter, StoredTensor stored) {
    Tensor tensor = stored.read();
    if (!parameter.transposed()) {
      return tensor;
    }
    int rows = tensor.size(0);
    int columns = tensor.size(1);
    return Tensor.of(Transposition.transposed(tensor.values(), rows, columns), columns, rows);
  }

  private Tensor placeholder(Parameter parameter) {
    return placeholders.computeIfAbsent(
        parameter.shape(),
        shape -> Tensor.zeros(shape.stream().mapToInt(size -> Math.max(size, 0)).toArray()));
  }

  private int consecutive(ParameterPath path) {
    int count = 0;
    while (holds(path.element(count).storedName())) {
      count++;
    }
    return count;
  }

  private boolean holds(String element) {
    String within = sorted.ceiling(element + ".");
    return sorted.contains(element) || within != null && within.startsWith(element + ".");
  }
}
