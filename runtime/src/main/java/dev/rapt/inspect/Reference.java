package dev.rapt.inspect;

/**
 * What a node of a layer reads: an edge of the graph. It points to something in the same layer, so
 * it is resolved there, by {@link LayerSpecification#shapeOf}.
 *
 * <p>As text a reference is short: {@code @x}, {@code $query}, {@code words.table}, {@code scores};
 * {@link #of} reads what {@code toString} writes.
 */
public sealed interface Reference {
  /**
   * What the layer is given from outside: its input, a side input, or a tied table.
   *
   * @param name the name of one of {@link LayerSpecification#inputs}
   */
  record Input(String name) implements Reference {
    /** {@code @x}. */
    @Override
    public String toString() {
      return "@" + name;
    }
  }

  /**
   * A tensor of the layer's own.
   *
   * @param name the name of one of {@link LayerSpecification#parameters}
   */
  record Parameter(String name) implements Reference {
    /** {@code $query}. */
    @Override
    public String toString() {
      return "$" + name;
    }
  }

  /**
   * A tensor of an earlier layer, which a later one is tied to.
   *
   * @param layer the name of the earlier layer
   * @param name the name of one of its parameters
   */
  record Tied(String layer, String name) implements Reference {
    /** {@code words.table}. */
    @Override
    public String toString() {
      return layer + "." + name;
    }
  }

  /**
   * The result of an earlier operation or layer.
   *
   * @param node the name of one of {@link LayerSpecification#nodes}
   */
  record Result(String node) implements Reference {
    /** {@code scores}; {@code %$scores} for a name that begins with a dollar sign. */
    @Override
    public String toString() {
      return node.startsWith("$") ? "%" + node : node;
    }
  }

  /** The reference that a text stands for. */
  static Reference of(String text) {
    int dot = text.indexOf('.');
    if (text.startsWith("@")) {
      return new Input(text.substring(1));
    } else if (text.startsWith("$")) {
      return new Parameter(text.substring(1));
    } else if (dot >= 0) {
      return new Tied(text.substring(0, dot), text.substring(dot + 1));
    }
    return new Result(text.startsWith("%") ? text.substring(1) : text);
  }
}
