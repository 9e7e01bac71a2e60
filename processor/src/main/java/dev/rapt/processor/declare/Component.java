package dev.rapt.processor.declare;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Location;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A component of an annotated record. */
public sealed interface Component {
  /** The name in the record. */
  String name();

  /** The name in a checkpoint; empty adds no level. */
  String storedName();

  /** Where it is declared. */
  Location location();

  /** Where it is declared frozen, if it is. */
  Optional<Location> frozen();

  /**
   * A tensor.
   *
   * @param role what it is for
   * @param shape an expression an axis
   * @param inOut whether a checkpoint keeps it with input features as rows
   * @param shapeLocation where the text of the shape is
   */
  record Parameter(
      String name,
      String storedName,
      Role role,
      ImmutableList<Expression> shape,
      boolean inOut,
      Optional<Location> frozen,
      Location location,
      Location shapeLocation)
      implements Component {
    /** The shape as declared, for example {@code [D, H*K]}. */
    public String shapeText() {
      return shape.stream().map(Expression::text).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /**
   * A layer, or a list of them.
   *
   * @param record the layer's record
   * @param dims the child's dims that are bound here
   * @param dimsLocation where they are
   * @param residual whether the input is added to the output
   * @param dropout the probability with which features of the output are dropped in training, if
   *     any
   * @param repeat the length of the list, if it is one
   * @param repeatLocation where the length is
   * @param tied the sibling whose table is used, if one is
   * @param tiedLocation where the sibling is named
   */
  record Child(
      String name,
      String storedName,
      RecordName record,
      ImmutableList<Binding> dims,
      Location dimsLocation,
      boolean residual,
      OptionalDouble dropout,
      Optional<Location> frozen,
      Optional<Expression> repeat,
      Location repeatLocation,
      Optional<String> tied,
      Location tiedLocation,
      Location location)
      implements Component {}
}
