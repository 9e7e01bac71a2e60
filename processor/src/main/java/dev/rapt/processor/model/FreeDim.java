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
 * @param source what determines it
 */
public record FreeDim(Symbol symbol, String name, Source source) {
  /** What determines a dim. */
  public sealed interface Source {
    /** It, for people: {@code axis 0 of query}. */
    String text();
  }

  /**
   * An axis of a parameter.
   *
   * @param path from the root's record to the tensor
   * @param rank how many axes the tensor has
   * @param axis which of them
   * @param form its size, as it depends on the dim; the other dims in it are known before
   */
  public record ByAxis(List<Access> path, int rank, int axis, LinearForm form) implements Source {
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
  public record ByList(List<Access> path, LinearForm form) implements Source {
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
   * An exact division of dims that are known before.
   *
   * @param dividend what is divided
   * @param divisor what it is divided by
   */
  public record ByQuotient(Dim dividend, Dim divisor) implements Source {
    @Override
    public String text() {
      return dividend + " / " + divisor;
    }
  }
}
