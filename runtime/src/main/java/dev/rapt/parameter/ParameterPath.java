package dev.rapt.parameter;

import dev.rapt.Frozen;
import dev.rapt.Layout;
import dev.rapt.parameter.Parameter.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * A place in the tree of a model's records, with its name in a checkpoint. Names are joined by
 * dots; an empty name adds no level.
 *
 * @param path the components from the root to this place; empty at the root
 * @param storedName the name of the same place in a checkpoint
 * @param isFrozen whether all parameters below it are {@link Frozen}
 */
public record ParameterPath(String path, String storedName, boolean isFrozen) {
  private static final ParameterPath ROOT = new ParameterPath("", "");

  /** A place whose parameters are trained. */
  public ParameterPath(String path, String storedName) {
    this(path, storedName, false);
  }

  /** The model itself. */
  public static ParameterPath root() {
    return ROOT;
  }

  /** The same place, all of whose parameters are frozen. */
  public ParameterPath frozen() {
    return new ParameterPath(path, storedName, true);
  }

  /**
   * A component of the record at this path.
   *
   * @param component its name
   * @param stored its name in a checkpoint
   */
  public ParameterPath child(String component, String stored) {
    return new ParameterPath(join(path, component), join(storedName, stored), isFrozen);
  }

  /** One of the repeated records at this path, counted from 0. */
  public ParameterPath element(int index) {
    String name = Integer.toString(index);
    return child(name, name);
  }

  /** A matrix of the record at this path, its sizes as declared: {@code in, out}. */
  public Parameter projection(String component, String stored, Layout layout, int... shape) {
    return parameter(component, stored, Kind.PROJECTION, layout, shape);
  }

  /** A bias of the record at this path. */
  public Parameter bias(String component, String stored, int... shape) {
    return parameter(component, stored, Kind.BIAS, Layout.IN_OUT, shape);
  }

  /** A gain of the record at this path. */
  public Parameter gain(String component, String stored, int... shape) {
    return parameter(component, stored, Kind.GAIN, Layout.IN_OUT, shape);
  }

  /** A table of the record at this path, its sizes as declared: {@code rows, features}. */
  public Parameter table(String component, String stored, int... shape) {
    return parameter(component, stored, Kind.TABLE, Layout.IN_OUT, shape);
  }

  private Parameter parameter(
      String component, String stored, Kind kind, Layout layout, int[] shape) {
    ParameterPath at = child(component, stored);
    List<Integer> sizes = Arrays.stream(shape).boxed().toList();
    return new Parameter(at.path, at.storedName, kind, layout, sizes, isFrozen);
  }

  private static String join(String parent, String name) {
    if (parent.isEmpty() || name.isEmpty()) {
      return parent + name;
    }
    return parent + "." + name;
  }
}
