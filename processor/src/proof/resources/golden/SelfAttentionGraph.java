package dev.rapt.examples.quickstart;

import dev.rapt.Generated;
import dev.rapt.Layout;
import dev.rapt.attention.AttentionRule;
import dev.rapt.attention.Visibility;
import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.checkpoint.Loading;
import dev.rapt.checkpoint.Saving;
import dev.rapt.decode.Cache;
import dev.rapt.decode.Decoding;
import dev.rapt.execution.Execution;
import dev.rapt.inspect.LayerSpecification;
import dev.rapt.inspect.Specification;
import dev.rapt.operation.Attention;
import dev.rapt.operation.Elementwise;
import dev.rapt.operation.Guard;
import dev.rapt.operation.Projection;
import dev.rapt.parameter.Initialization;
import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterSource;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.parameter.ParameterVisitor;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * {@link SelfAttention}: attention; for each head
 * {@code softmax(scale * Q K^T + causal mask) V}, with
 *
 * <ul>
 *   <li>{@code Q = x W_Q}: the queries
 *   <li>{@code K = x W_K}: the keys
 *   <li>{@code V = x W_V}: the values
 *   <li>{@code scale = 1 / sqrt(k)}, where a head of K has k features
 * </ul>
 *
 * <p>Attention, {@code [B, T, D] -> [B, T, H*K]}.
 *
 * <p>Parameters:
 *
 * <ul>
 *   <li>{@code W_Q} is {@link SelfAttention#query()}, {@code [D, H*K]}
 *   <li>{@code W_K} is {@link SelfAttention#key()}, {@code [D, H*K]}
 *   <li>{@code W_V} is {@link SelfAttention#value()}, {@code [D, H*K]}
 * </ul>
 *
 * <p>Dims:
 *
 * <pre>{@code
 * H  1     set in @Dims of SelfAttention
 * B  any   the size of the batch
 * T  any   the length of a sequence
 * D  open  read at run time: axis 0 of query
 * K  open  read at run time: axis 1 of query
 * }</pre>
 *
 * <p>Checked at run time, in addition to the shape of each weight:
 *
 * <ul>
 *   <li>{@code the input has D features}
 * </ul>
 */
@Generated("dev.rapt.processor.RaptProcessor")
public final class SelfAttentionGraph {
  public static final int H = 1;

  private static final AttentionRule RULE = AttentionRule.PLAIN
      .seeing(new Visibility.Causal());

  /** The parameters in the order of declaration. */
  public static final ParameterTree<SelfAttention> PARAMETERS = ParameterTree.of(
      source -> build(source, ParameterPath.root(), null), SelfAttentionGraph::visit);

  /** The model as data: layers, operations, shapes and costs. */
  public static final Specification SPEC = new Specification("SelfAttention",
      List.of("B", "T", "D", "K"), specification());

  static {
    // The version of dev.rapt.operation that this was generated for; any other throws here.
    Guard.require(2);
  }

  private SelfAttentionGraph() {}

  /** Computes the layer, {@code [B, T, D] -> [B, T, H*K]}. */
  public static Sequences forward(SelfAttention parameters, Sequences x, Execution execution) {
    Dims dims = check(parameters);
    Guard.width("x", x, dims.D());
    double scale = 1 / Math.sqrt(dims.K());
    // Q = x W_Q                               [B, T, H*K]
    Sequences query = Projection.linear(execution, x, parameters.query());
    // K = x W_K                               [B, T, H*K]
    Sequences key = Projection.linear(execution, x, parameters.key());
    // V = x W_V                               [B, T, H*K]
    Sequences value = Projection.linear(execution, x, parameters.value());
    // O = softmax(causal(scale * Q K^T)) V    [B, T, H*K]
    Sequences concatenated = Attention.attendCausal(execution, query, key, value, H, H, scale);
    return concatenated;
  }

  /** Computes the layer step by step, {@code [B, T, D] -> [B, T, H*K]}. */
  public static Trace trace(SelfAttention parameters, Sequences x, Execution execution) {
    Dims dims = check(parameters);
    Guard.width("x", x, dims.D());
    double scale = 1 / Math.sqrt(dims.K());
    // Q = x W_Q                               [B, T, H*K]
    Sequences query = Projection.linear(execution, x, parameters.query());
    // K = x W_K                               [B, T, H*K]
    Sequences key = Projection.linear(execution, x, parameters.key());
    // V = x W_V                               [B, T, H*K]
    Sequences value = Projection.linear(execution, x, parameters.value());
    // S = scale * Q K^T                       [B, H = 1, T, T]
    Scores scores = Attention.scores(execution, query, key, H, H, scale);
    // S_causal = causal(S)                    [B, H = 1, T, T]
    Scores maskedScores = Attention.maskCausal(execution, scores);
    // A = softmax(S_causal)                   [B, H = 1, T, T]
    Scores weights = Attention.softmax(execution, maskedScores);
    // O = A V                                 [B, T, H*K]
    Sequences concatenated = Attention.weightedSum(execution, weights, value, H);
    return new Trace(query, key, value, scores, maskedScores, weights, concatenated, concatenated);
  }

  /** Computes the gradients, given the gradient of the output, {@code [B, T, H*K]}. */
  public static Gradients backward(SelfAttention parameters, Tape tape, Sequences dOutput,
      Execution execution) {
    Dims dims = check(parameters);
    Guard.gradient(tape.output(), dOutput);
    double scale = 1 / Math.sqrt(dims.K());

    // computed again, since the tape keeps no scores
    // S = scale * Q K^T                       [B, H = 1, T, T]
    Scores scores = Attention.scores(execution, tape.query(), tape.key(), H, H, scale);
    // S_causal = causal(S)                    [B, H = 1, T, T]
    Scores maskedScores = Attention.maskCausal(execution, scores);
    // A = softmax(S_causal)                   [B, H = 1, T, T]
    Scores weights = Attention.softmax(execution, maskedScores);

    // O = A V  =>
    //     dA = dO V^T                         [B, H = 1, T, T]
    Scores dWeights = Attention.weightedSumWeightsGradient(execution, tape.value(), dOutput, H, H);
    //     dV = A^T dO                         [B, T, H*K]
    Sequences dValue = Attention.weightedSumValueGradient(execution, weights, dOutput, H);

    // A = softmax(S_causal)  =>  dS_causal = A * (dA - rowsum(dA * A))  [B, H = 1, T, T]
    Scores dMaskedScores = Attention.softmaxGradient(execution, weights, dWeights);

    // S_causal = causal(S)  =>  dS = dS_causal

    // S = scale * Q K^T  =>
    //     dQ = scale * dS K                   [B, T, H*K]
    Sequences dQuery = Attention.scoresQueryGradient(execution, tape.key(), dMaskedScores, H,
        scale);
    //     dK = scale * dS^T Q                 [B, T, H*K]
    Sequences dKey = Attention.scoresKeyGradient(execution, tape.query(), dMaskedScores, H, scale);

    // V = x W_V  =>
    //     dx += dV W_V^T                      [B, T, D]
    Sequences dXFromValue = Projection.linearInputGradient(execution, parameters.value(), dValue);
    //     dW_V = x^T dV                       [D, H*K]
    Tensor valueGradient = Projection.linearWeightGradient(execution, tape.x(), dValue);

    // K = x W_K  =>
    //     dx += dK W_K^T                      [B, T, D]
    Sequences dXFromKey = Projection.linearInputGradient(execution, parameters.key(), dKey);
    //     dW_K = x^T dK                       [D, H*K]
    Tensor keyGradient = Projection.linearWeightGradient(execution, tape.x(), dKey);

    // Q = x W_Q  =>
    //     dx += dQ W_Q^T                      [B, T, D]
    Sequences dXFromQuery = Projection.linearInputGradient(execution, parameters.query(), dQuery);
    //     dW_Q = x^T dQ                       [D, H*K]
    Tensor queryGradient = Projection.linearWeightGradient(execution, tape.x(), dQuery);

    // dX, the sum of its contributions        [B, T, D]
    Sequences dX = Elementwise.sum(execution, dXFromValue, dXFromKey, dXFromQuery);
    return new Gradients(new SelfAttention(queryGradient, keyGradient, valueGradient), dX);
  }

  /**
   * Computes positions after those in the cache, {@code [B, T, D] -> [B, T, H*K]}.
   * They are added to the cache; it stays unchanged if an exception is thrown.
   *
   * @param cache of as many sequences as the input has
   */
  public static Sequences decode(SelfAttention parameters, Sequences x, Cache cache,
      Execution execution) {
    Dims dims = check(parameters);
    Guard.width("x", x, dims.D());
    // past = the number of positions that the cache has of each sequence
    Decoding decoding = cache.begin(x.offsets());
    // Q = x W_Q                               [B, T, H*K]
    Sequences query = Projection.linear(execution, x, parameters.query());
    // K = x W_K                               [B, T, H*K]
    Sequences key = Projection.linear(execution, x, parameters.key());
    // V = x W_V                               [B, T, H*K]
    Sequences value = Projection.linear(execution, x, parameters.value());
    // append K and V to the cache; from here they are those of past and new positions
    // O = softmax(causal(scale * Q K^T)) V    [B, T, H*K]
    Sequences concatenated = decoding.attend(execution, query, key, value, H, H, RULE);
    decoding.commit();
    return concatenated;
  }

  /** Computes the layer and keeps what backward needs, {@code [B, T, D] -> [B, T, H*K]}. */
  public static Tape tape(SelfAttention parameters, Sequences x, Execution execution) {
    Dims dims = check(parameters);
    Guard.width("x", x, dims.D());
    double scale = 1 / Math.sqrt(dims.K());
    // Q = x W_Q                               [B, T, H*K]
    Sequences query = Projection.linear(execution, x, parameters.query());
    // K = x W_K                               [B, T, H*K]
    Sequences key = Projection.linear(execution, x, parameters.key());
    // V = x W_V                               [B, T, H*K]
    Sequences value = Projection.linear(execution, x, parameters.value());
    // O = softmax(causal(scale * Q K^T)) V    [B, T, H*K]
    Sequences concatenated = Attention.attendCausal(execution, query, key, value, H, H, scale);
    return new Tape(x, query, key, value, concatenated);
  }

  /** Returns initial weights for training; they depend on the state of random alone. */
  public static SelfAttention initialize(RandomGenerator random, int D, int K) {
    Dims dims = new Dims(D, K);
    return Initialization.initialize(ParameterTree.of(
        source -> build(source, ParameterPath.root(), dims), SelfAttentionGraph::visit), random);
  }

  /** Loads the weights from a checkpoint; one error names all tensors that do not fit. */
  public static SelfAttention load(Checkpoint checkpoint) {
    SelfAttention parameters = Loading.load(PARAMETERS, checkpoint);
    check(parameters);
    return parameters;
  }

  /** Saves the weights as a safetensors file; if that fails, the path stays unchanged. */
  public static void save(SelfAttention parameters, Path file) {
    check(parameters);
    Saving.save(PARAMETERS, parameters, file);
  }

  /** Returns the same weights, the projections packed for faster matrix products. */
  public static SelfAttention pack(SelfAttention parameters) {
    return PARAMETERS.map(
        parameters,
        (parameter, tensor) ->
            parameter.kind() == Parameter.Kind.PROJECTION ? tensor.pack() : tensor);
  }

  // Checks, construction and traversal of the parameters; the passes on the shared execution.

  private static Dims check(SelfAttention parameters) {
    Dims dims = Dims.of(parameters);
    Guard.shape("", "query", "[D, H*K]", parameters.query(), dims.D(), H * dims.K());
    Guard.shape("", "key", "[D, H*K]", parameters.key(), dims.D(), H * dims.K());
    Guard.shape("", "value", "[D, H*K]", parameters.value(), dims.D(), H * dims.K());
    return dims;
  }

  private static SelfAttention build(ParameterSource source, ParameterPath at, Dims dims) {
    return new SelfAttention(
        source.tensor(at.projection("query", "query", Layout.OUT_IN, Dims.size(dims, it -> it.D()),
            Dims.size(dims, it -> H * it.K()))),
        source.tensor(at.projection("key", "key", Layout.OUT_IN, Dims.size(dims, it -> it.D()),
            Dims.size(dims, it -> H * it.K()))),
        source.tensor(at.projection("value", "value", Layout.OUT_IN, Dims.size(dims, it -> it.D()),
            Dims.size(dims, it -> H * it.K()))));
  }

  private static void visit(SelfAttention parameters, ParameterVisitor visitor) {
    visitor.tensor(parameters.query());
    visitor.tensor(parameters.key());
    visitor.tensor(parameters.value());
  }

  private static LayerSpecification specification() {
    return LayerSpecification.of("SelfAttention", "Attention")
        .input("x", "[B, T, D]")
        .parameter("query", "[D, K]")
        .parameter("key", "[D, K]")
        .parameter("value", "[D, K]")
        .operation("query", "linear", "[B, T, K]",
            "2*B*T*D*K", "0", "4*B*T*D + 4*B*T*K + 4*D*K", "@x", "$query")
        .operation("key", "linear", "[B, T, K]",
            "2*B*T*D*K", "0", "4*B*T*D + 4*B*T*K + 4*D*K", "@x", "$key")
        .operation("value", "linear", "[B, T, K]",
            "2*B*T*D*K", "0", "4*B*T*D + 4*B*T*K + 4*D*K", "@x", "$value")
        .operation("scores", "scaled scores", "[B, 1, T, T]",
            "2*B*T*T*K", "B*T*T", "4*B*T*T + 8*B*T*K", "query", "key")
        .operation("maskedScores", "causal mask", "[B, 1, T, T]",
            "0", "0", "8*B*T*T", "scores")
        .operation("weights", "softmax", "[B, 1, T, T]",
            "0", "5*B*T*T", "8*B*T*T", "maskedScores")
        .operation("concatenated", "weighted sum", "[B, T, K]",
            "2*B*T*T*K", "0", "4*B*T*T + 8*B*T*K", "weights", "value");
  }

  /** Computes the model on the shared execution. */
  public static Sequences forward(SelfAttention parameters, Sequences x) {
    return forward(parameters, x, Execution.shared());
  }

  /** Computes the model step by step on the shared execution. */
  public static Trace trace(SelfAttention parameters, Sequences x) {
    return trace(parameters, x, Execution.shared());
  }

  /** Computes the gradients on the shared execution. */
  public static Gradients backward(SelfAttention parameters, Tape tape, Sequences dOutput) {
    return backward(parameters, tape, dOutput, Execution.shared());
  }

  /** Computes new positions on the shared execution. */
  public static Sequences decode(SelfAttention parameters, Sequences x, Cache cache) {
    return decode(parameters, x, cache, Execution.shared());
  }

  /** Computes the model for training on the shared execution. */
  public static Tape tape(SelfAttention parameters, Sequences x) {
    return tape(parameters, x, Execution.shared());
  }

  /**
   * The intermediate results of the layer, in order.
   *
   * @param query {@code Q = x W_Q}, {@code [B, T, H*K]}
   * @param key {@code K = x W_K}, {@code [B, T, H*K]}
   * @param value {@code V = x W_V}, {@code [B, T, H*K]}
   * @param scores {@code S = scale * Q K^T}, {@code [B, H = 1, T, T]}
   * @param maskedScores {@code S_causal = causal(S)}, {@code [B, H = 1, T, T]}
   * @param weights {@code A = softmax(S_causal)}, {@code [B, H = 1, T, T]}
   * @param concatenated {@code O = A V}, {@code [B, T, H*K]}
   * @param output the layer's output, {@code [B, T, H*K]}
   */
  public record Trace(Sequences query, Sequences key, Sequences value, Scores scores,
      Scores maskedScores, Scores weights, Sequences concatenated, Sequences output) {}

  /**
   * The gradients of the layer.
   *
   * @param parameters the gradients of the parameters, in the same record
   * @param input the gradient of the input, {@code [B, T, D]}
   */
  public record Gradients(SelfAttention parameters, Sequences input) {}

  /**
   * What {@code backward} needs of the forward pass.
   *
   * @param x {@code [B, T, D]}
   * @param query {@code [B, T, H*K]}
   * @param key {@code [B, T, H*K]}
   * @param value {@code [B, T, H*K]}
   * @param output the output, {@code [B, T, H*K]}
   */
  public record Tape(Sequences x, Sequences query, Sequences key, Sequences value,
      Sequences output) {}

  /**
   * The dims that the declaration leaves free.
   *
   * @param D read from axis 0 of {@code query}
   * @param K read from axis 1 of {@code query}
   */
  public record Dims(int D, int K) {
    static Dims of(SelfAttention parameters) {
      int D = Guard.size("query", parameters.query(), 2, 0);
      int K = Guard.size("query", parameters.query(), 2, 1);
      return new Dims(D, K);
    }

    /** A size, or an open one without dims: before weights are loaded. */
    static int size(Dims dims, ToIntFunction<Dims> size) {
      return dims == null ? Parameter.OPEN : size.applyAsInt(dims);
    }
  }
}
