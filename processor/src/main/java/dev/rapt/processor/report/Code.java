package dev.rapt.processor.report;

import com.google.common.base.CaseFormat;
import java.util.Optional;

/** The catalogue of mistakes. Each has a section in {@code docs/errors.md}. */
public enum Code {
  /** A layer annotation is on something other than a record. */
  NOT_A_RECORD,
  /** An {@code @Input} record has no layer kind, or a record has two. */
  LAYER_KIND,
  /** A layer has type parameters. */
  GENERIC_RECORD,
  /** The type of a component is a record that is not a layer. */
  NOT_A_LAYER,
  /** A component's type is neither a tensor nor a layer. */
  COMPONENT_TYPE,
  /** A record contains itself. */
  RECURSION,
  /** A component's name is not a role of its layer kind. */
  UNKNOWN_ROLE,
  /** Two components have the same role. */
  DUPLICATE_ROLE,
  /** A projection is declared beside the one that contains it. */
  FUSED_AND_SEPARATE,
  /** A component that the layer kind requires is missing. */
  MISSING_COMPONENT,
  /** A tensor has no {@code @Shape}. */
  MISSING_SHAPE,
  /** The text of a shape, of dims or of a size cannot be read. */
  MALFORMED_TEXT,
  /** A name in place of a dim begins with a lower-case letter. */
  LOWER_CASE_DIM,
  /** One text binds a dim twice. */
  DIM_TWICE,
  /** A parameter or an input has too many or too few axes. */
  WRONG_RANK,
  /** A dim that is neither declared nor inferred from any shape. */
  UNKNOWN_DIM,
  /** A component binds a dim that its layer does not have. */
  NO_SUCH_DIM,
  /** A dim is set, and nothing uses it: a warning. */
  UNUSED_DIM,
  /** A size that differs from call to call is the size of something else too. */
  VARYING_DIM,
  /** Dims are set in terms of each other. */
  CYCLIC_DIMS,
  /** A dim is bound to two values. */
  TWO_VALUES,
  /** A quotient that is not a whole number. */
  INEXACT_DIVISION,
  /** A size below one. */
  NOT_POSITIVE,
  /** A size, or a number of elements, that is too large. */
  OVERFLOW,
  /** A parameter's inner axis is not its input's width. */
  INNER_DIMENSION,
  /** A parameter's outer axis is not the width that the layer must give. */
  OUTER_DIMENSION,
  /** A bias is not as long as what it is added to. */
  BIAS_SIZE,
  /** The heads do not divide the width of a projection. */
  HEADS_DIVIDE,
  /** The key and value heads do not divide the query heads. */
  GROUPS_DIVIDE,
  /** The heads of query and key differ in size. */
  HEAD_SIZE,
  /** The gain of a norm of query or key is not as long as a head. */
  HEAD_NORM,
  /** {@code @Rope} does not specify which features are rotated together. */
  ROTARY_PAIRING,
  /** The rotary size is odd, or larger than a head. */
  ROTARY_SIZE,
  /** An attention layer has rotary positions and ALiBi. */
  ROPE_AND_ALIBI,
  /** The window of a causal layer reaches ahead. */
  CAUSAL_WINDOW,
  /** A causal layer over a memory does not specify where its queries begin. */
  CAUSAL_OFFSET,
  /** A fused projection of query, key and value, where key and value read a memory. */
  FUSED_OVER_MEMORY,
  /** Two layers of a root need a memory of different widths. */
  MEMORY_WIDTH,
  /** An option of an annotation has no effect. */
  USELESS_OPTION,
  /** A residual layer changes the shape. */
  RESIDUAL_SHAPE,
  /** A repeated layer changes the shape. */
  REPEAT_SHAPE,
  /** {@code @Repeat}, {@code List}, {@code @Residual} and {@code @Dropout} do not fit together. */
  REPEAT_LIST,
  /** A layer's input lacks an axis, or has one too many. */
  AXIS_KIND,
  /** A table of positions is shorter than the sequences may be. */
  POSITION_TABLE,
  /** {@code @Tied} does not lead to a table that fits. */
  TIED,
  /** Every tensor of a root that reads tokens is frozen. */
  NOTHING_TO_TRAIN,
  /** Two tensors of a root have one name in a checkpoint, or one has none. */
  STORED_NAME,
  /** A layout is specified for something other than a projection. */
  STORED_LAYOUT,
  /** An annotation has no meaning where it is. */
  MISPLACED_ANNOTATION,
  /** A number of an annotation has no meaning. */
  ANNOTATION_VALUE,
  /** The generated class cannot access a record. */
  VISIBILITY,
  /** A layer that comes compiled has a mistake. */
  COMPILED_LAYER,
  /** Another class has the name of the generated one. */
  NAME_TAKEN,
  /** A class could not be written. */
  CANNOT_WRITE,
  /** The processor itself failed. */
  INTERNAL_ERROR;

  /**
   * The code that explains this one where both are at one place: a matrix that does not fit its
   * input is to be declared anew, whatever its heads are.
   */
  Optional<Code> cause() {
    return switch (this) {
      case HEADS_DIVIDE, HEAD_SIZE -> Optional.of(INNER_DIMENSION);
      default -> Optional.empty();
    };
  }

  /** Whether it is a warning: the model is valid, and declares more than it needs. */
  public boolean isWarning() {
    return this == UNUSED_DIM;
  }

  /** The code as it is printed, for example {@code inner-dimension}. */
  public String id() {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_HYPHEN, name());
  }
}
