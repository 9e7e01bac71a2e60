package dev.rapt.processor.declare.annotation;

import java.util.List;

/** The qualified names of what a user writes. The processor does not depend on the runtime. */
public final class Vocabulary {
  /** What all annotations' names begin with. */
  public static final String PACKAGE = "dev.rapt";

  /** What the names of the layer kinds begin with. */
  public static final String LAYER = PACKAGE + ".Layer.";

  /** Makes a record a root. */
  public static final String INPUT = PACKAGE + ".Input";

  /** The type of a parameter. */
  public static final String TENSOR = PACKAGE + ".tensor.Tensor";

  public static final String DIMS = PACKAGE + ".Dims";
  public static final String DROPOUT = PACKAGE + ".Dropout";
  public static final String FROZEN = PACKAGE + ".Frozen";
  public static final String REPEAT = PACKAGE + ".Repeat";
  public static final String RESIDUAL = PACKAGE + ".Residual";
  public static final String ROLE = PACKAGE + ".Role";
  public static final String SHAPE = PACKAGE + ".Shape";
  public static final String STORED = PACKAGE + ".Stored";
  public static final String TIED = PACKAGE + ".Tied";

  /** Annotations of components; {@code @Dims} on records too. */
  public static final List<String> ON_COMPONENTS =
      List.of(SHAPE, ROLE, STORED, RESIDUAL, DROPOUT, FROZEN, REPEAT, TIED, DIMS);

  private Vocabulary() {}
}
