package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime that generated code names. */
final class RuntimeTypes {
  static final int VERSION = 2;

  static final ClassName GENERATED = ClassName.get("dev.rapt", "Generated");
  static final ClassName LAYOUT = ClassName.get("dev.rapt", "Layout");

  static final ClassName TENSOR = ClassName.get("dev.rapt.tensor", "Tensor");
  static final ClassName TOKENS = ClassName.get("dev.rapt.tensor", "Tokens");
  static final ClassName SEQUENCES = ClassName.get("dev.rapt.tensor", "Sequences");
  static final ClassName SCORES = ClassName.get("dev.rapt.tensor", "Scores");

  static final ClassName KEEP_MASK = ClassName.get("dev.rapt.tensor", "KeepMask");
  static final ClassName SCORE_BIAS = ClassName.get("dev.rapt.tensor", "ScoreBias");

  static final ClassName ATTENTION_RULE = attention("AttentionRule");

  static final ClassName CACHE = decode("Cache");
  static final ClassName DECODING = decode("Decoding");

  static final ClassName EXECUTION = ClassName.get("dev.rapt.execution", "Execution");

  static final ClassName GUARD = operation("Guard");
  static final ClassName RECORDED = operation("Recorded");
  static final ClassName LAYER_GRADIENTS = operation("LayerGradients");
  static final ClassName FROZEN_GRADIENTS = ClassName.get("dev.rapt.parameter", "FrozenGradients");
  static final ClassName DROPOUT = operation("Dropout");
  static final ClassName ELEMENTWISE = operation("Elementwise");

  static final ClassName PARAMETER = ClassName.get("dev.rapt.parameter", "Parameter");
  static final ClassName PARAMETER_PATH = ClassName.get("dev.rapt.parameter", "ParameterPath");
  static final ClassName PARAMETER_SOURCE = ClassName.get("dev.rapt.parameter", "ParameterSource");
  static final ClassName PARAMETER_VISITOR =
      ClassName.get("dev.rapt.parameter", "ParameterVisitor");
  static final ClassName PARAMETER_TREE = ClassName.get("dev.rapt.parameter", "ParameterTree");
  static final ClassName INITIALIZATION = ClassName.get("dev.rapt.parameter", "Initialization");

  static final ClassName CHECKPOINT = ClassName.get("dev.rapt.checkpoint", "Checkpoint");
  static final ClassName LOADING = ClassName.get("dev.rapt.checkpoint", "Loading");
  static final ClassName SAVING = ClassName.get("dev.rapt.checkpoint", "Saving");

  static final ClassName SPECIFICATION = inspect("Specification");
  static final ClassName LAYER_SPECIFICATION = inspect("LayerSpecification");

  private RuntimeTypes() {}

  static ClassName operation(String name) {
    return ClassName.get("dev.rapt.operation", name);
  }

  /** An enum of the vocabulary. */
  static ClassName vocabulary(String name) {
    return ClassName.get("dev.rapt", name);
  }

  static ClassName attention(String name) {
    return ClassName.get("dev.rapt.attention", name);
  }

  private static ClassName decode(String name) {
    return ClassName.get("dev.rapt.decode", name);
  }

  private static ClassName inspect(String name) {
    return ClassName.get("dev.rapt.inspect", name);
  }
}
