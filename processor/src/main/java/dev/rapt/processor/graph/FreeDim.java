package dev.rapt.processor.graph;

import dev.rapt.processor.dims.LinearForm;
import dev.rapt.processor.dims.Symbol;
import java.util.List;

/**
 * A dim of a root that is read at run time.
 *
 * @param symbol the unknown
 * @param name its name, unique in the root
 * @param told what tells it
 */
public record FreeDim(Symbol symbol, String name, Told told) {
  /** What tells a dim. */
  public sealed interface Told {
    /** The size that is read, as it depends on the dim; what else it holds is told before. */
    LinearForm form();
  }

  /**
   * An axis of a parameter.
   *
   * @param path from the root's record to the tensor
   * @param rank how many axes the tensor has
   * @param axis which of them
   */
  public record ByAxis(List<Access> path, int rank, int axis, LinearForm form) implements Told {
    /** Copies the path. */
    public ByAxis {
      path = List.copyOf(path);
    }
  }

  /**
   * The length of a list.
   *
   * @param path from the root's record to the list
   */
  public record ByList(List<Access> path, LinearForm form) implements Told {
    /** Copies the path. */
    public ByList {
      path = List.copyOf(path);
    }
  }
}
