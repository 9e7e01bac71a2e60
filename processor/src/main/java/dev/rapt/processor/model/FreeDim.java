package dev.rapt.processor.model;

import dev.rapt.processor.dims.Dim;
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
    /** It, for people: {@code axis 0 of query}. */
    String text();
  }

  /**
   * An axis of a parameter.
   *
   * @param path from the root's record to the tensor
   * @param rank how many axes the tensor has
   * @param axis which of them
   * @param form its size, as it depends on the dim; what else it holds is told before
   */
  public record ByAxis(List<Access> path, int rank, int axis, LinearForm form) implements Told {
    /** Copies the path. */
    public ByAxis {
      path = List.copyOf(path);
    }

    @Override
    public String text() {
      return "axis " + axis + " of " + Access.text(path);
    }
  }

  /**
   * The length of a list.
   *
   * @param path from the root's record to the list
   * @param form its length, as it depends on the dim
   */
  public record ByList(List<Access> path, LinearForm form) implements Told {
    /** Copies the path. */
    public ByList {
      path = List.copyOf(path);
    }

    @Override
    public String text() {
      return "the length of " + Access.text(path);
    }
  }

  /**
   * A division, exact, of what is told before.
   *
   * @param dividend what is divided
   * @param divisor by what
   */
  public record ByQuotient(Dim dividend, Dim divisor) implements Told {
    @Override
    public String text() {
      return dividend + " / " + divisor;
    }
  }
}
