package dev.rapt.processor.write;

import dev.rapt.processor.source.ClassName;

/** The classes of the runtime that generated code names. */
final class RuntimeTypes {
  static final int VERSION = 1;

  static final ClassName GENERATED = new ClassName("dev.rapt", "Generated");
  static final ClassName LAYOUT = new ClassName("dev.rapt", "Layout");

  static final ClassName TENSOR = new ClassName("dev.rapt.tensor", "Tensor");
  static final ClassName TOKENS = new ClassName("dev.rapt.tensor", "Tokens");
  static final ClassName SEQUENCES = new ClassName("dev.rapt.tensor", "Sequences");
  static final ClassName SCORES = new ClassName("dev.rapt.tensor", "Scores");

  static final ClassName KEEP_MASK = new ClassName("dev.rapt.tensor", "KeepMask");
  static final ClassName SCORE_BIAS = new ClassName("dev.rapt.tensor", "ScoreBias");

  static final ClassName ATTENTION_RULE = attention("AttentionRule");

  static final ClassName CACHE = decode("Cache");
  static final ClassName DECODING = decode("Decoding");

  static final ClassName EXECUTION = new ClassName("dev.rapt.execution", "Execution");

  static final ClassName GUARD = operation("Guard");
  static final ClassName RECORDED = operation("Recorded");
  static final ClassName LAYER_GRADIENTS = operation("LayerGradients");
  static final ClassName DROPOUT = operation("Dropout");
  static final ClassName ELEMENTWISE = operation("Elementwise");

  static final ClassName PARAMETER = new ClassName("dev.rapt.parameter", "Parameter");
  static final ClassName PARAMETER_PATH = new ClassName("dev.rapt.parameter", "ParameterPath");
  static final ClassName PARAMETER_SOURCE = new ClassName("dev.rapt.parameter", "ParameterSource");
  static final ClassName PARAMETER_VISITOR =
      new ClassName("dev.rapt.parameter", "ParameterVisitor");
  static final ClassName PARAMETER_TREE = new ClassName("dev.rapt.parameter", "ParameterTree");
  static final ClassName INITIALIZATION = new ClassName("dev.rapt.parameter", "Initialization");

  static final ClassName CHECKPOINT = new ClassName("dev.rapt.checkpoint", "Checkpoint");
  static final ClassName LOADING = new ClassName("dev.rapt.checkpoint", "Loading");
  static final ClassName SAVING = new ClassName("dev.rapt.checkpoint", "Saving");

  static final ClassName SPECIFICATION = inspect("Specification");
  static final ClassName LAYER_SPECIFICATION = inspect("LayerSpecification");

  private RuntimeTypes() {}

  static ClassName operation(String name) {
    return new ClassName("dev.rapt.operation", name);
  }

  /** An enum of the vocabulary. */
  static ClassName vocabulary(String name) {
    return new ClassName("dev.rapt", name);
  }

  static ClassName attention(String name) {
    return new ClassName("dev.rapt.attention", name);
  }

  private static ClassName decode(String name) {
    return new ClassName("dev.rapt.decode", name);
  }

  private static ClassName inspect(String name) {
    return new ClassName("dev.rapt.inspect", name);
  }
}
