package dev.rapt.processor.write;

import java.util.Set;

/**
 * The names of classes whose members generated code reaches. A variable of one of these names would
 * hide the class (JLS 6.4.2), so no dim may become one.
 */
final class TypeNames {
  private static final Set<String> JAVA =
      Set.of("ArrayList", "Collections", "IntStream", "List", "Math", "Override", "Path", "String");

  private static final Set<String> RUNTIME =
      Set.of(
          "Activation",
          "Activations",
          "Attention",
          "AttentionRule",
          "Dims",
          "Dropout",
          "Elementwise",
          "Execution",
          "Guard",
          "Initialization",
          "LayerSpecification",
          "Layout",
          "Loading",
          "Lookup",
          "Normalization",
          "OptionalDouble",
          "Pairing",
          "Parameter",
          "ParameterPath",
          "ParameterTree",
          "Pooling",
          "Projection",
          "Recorded",
          "Rotation",
          "Saving",
          "Scores",
          "Sequences",
          "Specification",
          "Tensor",
          "Tokens");

  private TypeNames() {}

  /** Whether generated code may use a class of a name. */
  static boolean has(String name) {
    return JAVA.contains(name) || RUNTIME.contains(name);
  }
}
