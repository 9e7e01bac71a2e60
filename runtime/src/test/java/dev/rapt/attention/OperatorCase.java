package dev.rapt.attention;

import dev.rapt.checkpoint.ElementType;
import dev.rapt.checkpoint.Safetensors;
import dev.rapt.checkpoint.SafetensorsCheckpoint;
import dev.rapt.checkpoint.StoredTensor;
import dev.rapt.tensor.CacheLengths;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Tensor;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A case of the ONNX operator {@code Attention} in a file, in terms of the function. */
final class OperatorCase {
  private static final Set<String> INPUTS =
      Set.of("Q", "K", "V", "attn_mask", "past_key", "past_value", "nonpad_kv_seqlen");
  private static final Set<String> OUTPUTS =
      Set.of("Y", "present_key", "present_value", "qk_matmul_output");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "is_causal",
          "q_num_heads",
          "kv_num_heads",
          "scale",
          "softcap",
          "left_window_size",
          "right_window_size",
          "qk_matmul_output_mode",
          "softmax_precision");
  private static final Set<Integer> COARSE_PRECISIONS = Set.of(10, 16);
  private static final double TOLERANCE = 2e-5;
  private static final double COARSE_TOLERANCE = 5e-3;

  private final SafetensorsCheckpoint file;
  private final Map<String, String> inputs;
  private final Map<String, String> outputs;
  private final Map<String, String> attributes;

  private OperatorCase(SafetensorsCheckpoint file) {
    this.file = file;
    this.inputs = known("inputs", INPUTS);
    this.outputs = known("outputs", OUTPUTS);
    this.attributes = known("attributes", ATTRIBUTES);
  }

  static OperatorCase read(Path path) {
    return new OperatorCase(Safetensors.open(path));
  }

  AttentionInputs inputs() {
    HeadRows query = rows("Q", "q_num_heads");
    HeadRows key = rows("K", "kv_num_heads");
    HeadRows value = rows("V", "kv_num_heads");
    if (!inputs.containsKey("past_key") && !inputs.containsKey("past_value")) {
      return AttentionInputs.of(query, key, value);
    }
    KeyValues past =
        new KeyValues(
            HeadRows.of(input("past_key").read()), HeadRows.of(input("past_value").read()));
    return AttentionInputs.after(past, query, new KeyValues(key, value));
  }

  AttentionRule rule() {
    AttentionRule rule = AttentionRule.PLAIN;
    if (attributes.containsKey("scale")) {
      rule = rule.scaledBy(Double.parseDouble(attributes.get("scale")));
    }
    double softcap = Double.parseDouble(attributes.getOrDefault("softcap", "0"));
    if (softcap != 0) {
      rule = rule.cappedAt(softcap);
    }
    if (attribute("is_causal", 0) == 1) {
      rule = rule.seeing(new Visibility.Causal());
    }
    rule =
        rule.seeing(
            new Visibility.Window(
                attribute("left_window_size", -1), attribute("right_window_size", -1)));
    if (inputs.containsKey("nonpad_kv_seqlen")) {
      long[] lengths = input("nonpad_kv_seqlen").readLongs();
      int[] exact = new int[lengths.length];
      for (int sequence = 0; sequence < lengths.length; sequence++) {
        exact[sequence] = Math.toIntExact(lengths[sequence]);
      }
      rule = rule.seeing(new Visibility.Cached(CacheLengths.of(exact)));
    }
    return inputs.containsKey("attn_mask") ? masked(rule, input("attn_mask")) : rule;
  }

  private static AttentionRule masked(AttentionRule rule, StoredTensor mask) {
    if (mask.type() != ElementType.BOOL) {
      return rule.adding(new ScoreTerm.Biased(ScoreBias.of(mask.read())));
    }
    byte[] bytes = mask.readBytes();
    boolean[] keeps = new boolean[bytes.length];
    IntStream.range(0, keeps.length).forEach(i -> keeps[i] = bytes[i] != 0);
    int[] shape = mask.shape().stream().mapToInt(Math::toIntExact).toArray();
    return rule.seeing(new Visibility.Kept(KeepMask.of(keeps, shape)));
  }

  /**
   * The stages that {@code qk_matmul_output} may contain, by its mode. Mode 0 is the raw scores in
   * the operator's text and function body, but capped ones, where there is a cap, in its Python
   * reference.
   */
  Set<ScoreStage> stages() {
    ScoreStage stage = ScoreStage.values()[attribute("qk_matmul_output_mode", 0)];
    return stage == ScoreStage.RAW ? EnumSet.of(stage, ScoreStage.CAPPED) : EnumSet.of(stage);
  }

  boolean expects(String output) {
    return outputs.containsKey(output);
  }

  Tensor expected(String output) {
    return stored(outputs.get(output)).read();
  }

  /** Whether the heads of the inputs are concatenated. */
  boolean headsBeside() {
    return input("Q").shape().size() == 3;
  }

  double tolerance() {
    boolean coarse =
        COARSE_PRECISIONS.contains(attribute("softmax_precision", 1))
            || file.names().stream()
                .map(this::stored)
                .anyMatch(tensor -> tensor.type() == ElementType.F16);
    return coarse ? COARSE_TOLERANCE : TOLERANCE;
  }

  private HeadRows rows(String name, String heads) {
    Tensor tensor = input(name).read();
    if (tensor.rank() == 4) {
      return HeadRows.of(tensor);
    }
    if (!attributes.containsKey(heads)) {
      throw new IllegalArgumentException(name + " is " + tensor + " without " + heads);
    }
    return HeadRows.of(tensor, attribute(heads, 0));
  }

  private StoredTensor input(String name) {
    return stored(inputs.get(name));
  }

  private StoredTensor stored(String name) {
    return file.find(name).orElseThrow(() -> new IllegalArgumentException("no tensor " + name));
  }

  private int attribute(String name, int otherwise) {
    return Integer.parseInt(attributes.getOrDefault(name, Integer.toString(otherwise)));
  }

  private Map<String, String> known(String part, Set<String> names) {
    Map<String, String> members = FlatJson.read(file.metadata().get(part));
    if (!names.containsAll(members.keySet())) {
      throw new IllegalArgumentException(part + " of " + members.keySet() + ", not " + names);
    }
    return members;
  }
}
