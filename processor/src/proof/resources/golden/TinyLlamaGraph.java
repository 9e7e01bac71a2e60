package dev.rapt.proof.models.llama;

import dev.rapt.Activation;
import dev.rapt.Generated;
import dev.rapt.Layout;
import dev.rapt.Pairing;
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
import dev.rapt.operation.Activations;
import dev.rapt.operation.Attention;
import dev.rapt.operation.Elementwise;
import dev.rapt.operation.Guard;
import dev.rapt.operation.LayerGradients;
import dev.rapt.operation.Lookup;
import dev.rapt.operation.Normalization;
import dev.rapt.operation.Projection;
import dev.rapt.operation.Recorded;
import dev.rapt.operation.Rotation;
import dev.rapt.parameter.Initialization;
import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterSource;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.parameter.ParameterVisitor;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * {@link TinyLlama}: {@code words -> N x blocks -> norm -> head}.
 *
 * <p>Sequential, {@code [B, T] -> [B, T, V = 9]}.
 *
 * <p>Layers: {@link TinyLlama#words()}, {@link TinyLlama#blocks()}, {@link TinyLlama#norm()},
 * {@link TinyLlama#head()}.
 *
 * <p>Dims:
 *
 * <pre>{@code
 * V  9    set in @Dims of TinyLlama
 * D  6    set in @Dims of TinyLlama
 * H  4    set in @Dims of TinyLlama
 * G  2    set in @Dims of TinyLlama
 * F  8    set in @Dims of TinyLlama
 * N  2    set in @Dims of TinyLlama
 * B  any  the size of the batch
 * T  any  the length of a sequence
 * }</pre>
 *
 * <p>Checked at run time, in addition to the shape of each weight:
 *
 * <ul>
 *   <li>{@code token ids are below 9, the rows of words.table}
 * </ul>
 */
@Generated("dev.rapt.processor.RaptProcessor")
public final class TinyLlamaGraph {
  public static final int V = 9;
  public static final int D = 6;
  public static final int H = 4;
  public static final int G = 2;
  public static final int F = 8;
  public static final int N = 2;

  /** The parameters in the order of declaration. */
  public static final ParameterTree<TinyLlama> PARAMETERS = ParameterTree.of(
      source -> build(source, ParameterPath.root()), TinyLlamaGraph::visit);

  /** The model as data: layers, operations, shapes and costs. */
  public static final Specification SPEC = new Specification("TinyLlama", List.of("B", "T"),
      specification());

  static {
    // The version of dev.rapt.operation that this was generated for; any other throws here.
    Guard.require(2);
  }

  private TinyLlamaGraph() {}

  /** Computes the layer, {@code [B, T] -> [B, T, V = 9]}. */
  public static Sequences forward(TinyLlama parameters, Tokens tokens, Execution execution) {
    check(parameters);
    // words = words(tokens)                   [B, T, D = 6]
    Sequences words = Words.forward(parameters.words(), tokens, execution);
    // blocks = N x Block, from words          [B, T, D = 6]
    Sequences blocks = words;
    for (TinyLlama.Block layer : parameters.blocks()) {
      blocks = Block.forward(layer, blocks, execution);
    }
    // norm = norm(blocks)                     [B, T, D = 6]
    Sequences norm = Norm.forward(parameters.norm(), blocks, execution);
    // head = head(norm)                       [B, T, V = 9]
    Sequences head = Head.forward(parameters.head(), norm, execution);
    return head;
  }

  /** Computes the layer step by step, {@code [B, T] -> [B, T, V = 9]}. */
  public static Trace trace(TinyLlama parameters, Tokens tokens, Execution execution) {
    check(parameters);
    // words = words(tokens)                   [B, T, D = 6]
    Words.Trace wordsTrace = Words.trace(parameters.words(), tokens, execution);
    Sequences words = wordsTrace.output();
    // blocks = N x Block, from words          [B, T, D = 6]
    List<Block.Trace> blocksTrace = new ArrayList<>();
    Sequences blocks = words;
    for (TinyLlama.Block layer : parameters.blocks()) {
      blocksTrace.add(Block.trace(layer, blocks, execution));
      blocks = blocksTrace.get(blocksTrace.size() - 1).output();
    }
    // norm = norm(blocks)                     [B, T, D = 6]
    Norm.Trace normTrace = Norm.trace(parameters.norm(), blocks, execution);
    Sequences norm = normTrace.output();
    // head = head(norm)                       [B, T, V = 9]
    Head.Trace headTrace = Head.trace(parameters.head(), norm, execution);
    Sequences head = headTrace.output();
    return new Trace(wordsTrace, blocksTrace, normTrace, headTrace, head);
  }

  /** Computes the gradients, given the gradient of the output, {@code [B, T, V = 9]}. */
  public static Gradients backward(TinyLlama parameters, Tape tape, Sequences dOutput,
      Execution execution) {
    check(parameters);
    Guard.gradient(tape.output(), dOutput);
    // back through head(norm)
    LayerGradients<Llama.Head, Sequences> headGradients = Head.backward(parameters.head(),
        tape.head(), dOutput, execution);
    // back through norm(blocks)
    LayerGradients<Llama.Norm, Sequences> normGradients = Norm.backward(parameters.norm(),
        tape.norm(), headGradients.input(), execution);
    // back through N x Block, from words
    List<TinyLlama.Block> blocksGradients = new ArrayList<>();
    Sequences dBlocksInput = normGradients.input();
    for (int index = parameters.blocks().size() - 1; index >= 0; index--) {
      LayerGradients<TinyLlama.Block, Sequences> gradients = Block.backward(
          parameters.blocks().get(index), tape.blocks().get(index), dBlocksInput, execution);
      blocksGradients.add(gradients.parameters());
      dBlocksInput = gradients.input();
    }
    Collections.reverse(blocksGradients);
    // back through words(tokens)
    Words.Gradients wordsGradients = Words.backward(parameters.words(), tape.words(), dBlocksInput,
        execution);
    return new Gradients(new TinyLlama(wordsGradients.parameters(), blocksGradients,
        normGradients.parameters(), headGradients.parameters()));
  }

  /**
   * Computes positions after those in the cache, {@code [B, T] -> [B, T, V = 9]}.
   * They are added to the cache; it stays unchanged if an exception is thrown.
   *
   * @param cache of as many sequences as the input has
   */
  public static Sequences decode(TinyLlama parameters, Tokens tokens, Cache cache,
      Execution execution) {
    check(parameters);
    // past = the number of positions that the cache has of each sequence
    Decoding decoding = cache.begin(tokens.offsets());
    // words = words(tokens)                   [B, T, D = 6]
    Sequences words = Words.forward(parameters.words(), tokens, execution);
    // blocks = N x Block, from words          [B, T, D = 6]
    Sequences blocks = words;
    for (TinyLlama.Block layer : parameters.blocks()) {
      blocks = Block.decode(layer, blocks, decoding, execution);
    }
    // norm = norm(blocks)                     [B, T, D = 6]
    Sequences norm = Norm.forward(parameters.norm(), blocks, execution);
    // head = head(norm)                       [B, T, V = 9]
    Sequences head = Head.forward(parameters.head(), norm, execution);
    decoding.commit();
    return head;
  }

  /** Computes the layer and keeps what backward needs, {@code [B, T] -> [B, T, V = 9]}. */
  public static Tape tape(TinyLlama parameters, Tokens tokens, Execution execution) {
    check(parameters);
    // words = words(tokens)                   [B, T, D = 6]
    Recorded<Words.Tape, Sequences> wordsRecorded = Words.tape(parameters.words(), tokens,
        execution);
    Sequences words = wordsRecorded.output();
    // blocks = N x Block, from words          [B, T, D = 6]
    List<Block.Tape> blocksTapes = new ArrayList<>();
    Sequences blocks = words;
    for (TinyLlama.Block layer : parameters.blocks()) {
      Recorded<Block.Tape, Sequences> recorded = Block.tape(layer, blocks, execution);
      blocksTapes.add(recorded.tape());
      blocks = recorded.output();
    }
    // norm = norm(blocks)                     [B, T, D = 6]
    Recorded<Norm.Tape, Sequences> normRecorded = Norm.tape(parameters.norm(), blocks, execution);
    Sequences norm = normRecorded.output();
    // head = head(norm)                       [B, T, V = 9]
    Recorded<Head.Tape, Sequences> headRecorded = Head.tape(parameters.head(), norm, execution);
    Sequences head = headRecorded.output();
    return new Tape(wordsRecorded.tape(), blocksTapes, normRecorded.tape(), headRecorded.tape(),
        head);
  }

  /** Returns initial weights for training; they depend on the state of random alone. */
  public static TinyLlama initialize(RandomGenerator random) {
    return Initialization.initialize(PARAMETERS, random);
  }

  /** Loads the weights from a checkpoint; one error names all tensors that do not fit. */
  public static TinyLlama load(Checkpoint checkpoint) {
    TinyLlama parameters = Loading.load(PARAMETERS, checkpoint);
    check(parameters);
    return parameters;
  }

  /** Saves the weights as a safetensors file; if that fails, the path stays unchanged. */
  public static void save(TinyLlama parameters, Path file) {
    check(parameters);
    Saving.save(PARAMETERS, parameters, file);
  }

  /** Returns the same weights, the projections packed for faster matrix products. */
  public static TinyLlama pack(TinyLlama parameters) {
    return PARAMETERS.map(
        parameters,
        (parameter, tensor) ->
            parameter.kind() == Parameter.Kind.PROJECTION ? tensor.pack() : tensor);
  }

  // Checks, construction and traversal of the parameters; the passes on the shared execution.

  private static void check(TinyLlama parameters) {
    Words.check(parameters.words(), "words.");
    Guard.repeat("blocks", parameters.blocks().size(), N);
    for (int index = 0; index < parameters.blocks().size(); index++) {
      Block.check(parameters.blocks().get(index), "blocks." + index + ".");
    }
    Norm.check(parameters.norm(), "norm.");
    Head.check(parameters.head(), "head.");
  }

  private static TinyLlama build(ParameterSource source, ParameterPath at) {
    return new TinyLlama(
        Words.build(source, at.child("words", "words")),
        IntStream.range(0, source.repeat(at.child("blocks", "blocks"), N))
            .mapToObj(
                index -> Block.build(source, at.child("blocks", "blocks").element(index)))
            .toList(),
        Norm.build(source, at.child("norm", "norm")),
        Head.build(source, at.child("head", "head")));
  }

  private static void visit(TinyLlama parameters, ParameterVisitor visitor) {
    Words.visit(parameters.words(), visitor);
    visitor.repeat(parameters.blocks().size());
    for (TinyLlama.Block layer : parameters.blocks()) {
      Block.visit(layer, visitor);
    }
    Norm.visit(parameters.norm(), visitor);
    Head.visit(parameters.head(), visitor);
  }

  private static LayerSpecification specification() {
    return LayerSpecification.of("TinyLlama", "Sequential")
        .input("tokens", "[B, T]")
        .layer("words", Words.specification(), "@tokens")
        .layers("blocks", "2", Block.specification(), "words")
        .layer("norm", Norm.specification(), "blocks")
        .layer("head", Head.specification(), "norm");
  }

  /** Computes the model on the shared execution. */
  public static Sequences forward(TinyLlama parameters, Tokens tokens) {
    return forward(parameters, tokens, Execution.shared());
  }

  /** Computes the model step by step on the shared execution. */
  public static Trace trace(TinyLlama parameters, Tokens tokens) {
    return trace(parameters, tokens, Execution.shared());
  }

  /** Computes the gradients on the shared execution. */
  public static Gradients backward(TinyLlama parameters, Tape tape, Sequences dOutput) {
    return backward(parameters, tape, dOutput, Execution.shared());
  }

  /** Computes new positions on the shared execution. */
  public static Sequences decode(TinyLlama parameters, Tokens tokens, Cache cache) {
    return decode(parameters, tokens, cache, Execution.shared());
  }

  /** Computes the model for training on the shared execution. */
  public static Tape tape(TinyLlama parameters, Tokens tokens) {
    return tape(parameters, tokens, Execution.shared());
  }

  /**
   * The intermediate results of the layer, in order.
   *
   * @param words the layer {@code words}
   * @param blocks the layer {@code blocks}
   * @param norm the layer {@code norm}
   * @param head the layer {@code head}
   * @param output the layer's output, {@code [B, T, V = 9]}
   */
  public record Trace(Words.Trace words, List<Block.Trace> blocks, Norm.Trace norm, Head.Trace head,
      Sequences output) {
    /** Copies the lists. */
    public Trace {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * The gradients of the layer.
   *
   * @param parameters the gradients of the parameters, in the same record
   */
  public record Gradients(TinyLlama parameters) {}

  /**
   * What {@code backward} needs of the forward pass.
   *
   * @param words the tape of {@code words}
   * @param blocks the tape of {@code blocks}
   * @param norm the tape of {@code norm}
   * @param head the tape of {@code head}
   * @param output the output, {@code [B, T, V = 9]}
   */
  public record Tape(Words.Tape words, List<Block.Tape> blocks, Norm.Tape norm, Head.Tape head,
      Sequences output) {
    /** Copies the lists. */
    public Tape {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * {@link Llama.Words}: {@code y = table[tokens]}, looks up the row of each token id.
   *
   * <p>Embedding, {@code [B, T] -> [B, T, D = 6]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@link Llama.Words#table()}, {@code [V = 9, D = 6]}
   * </ul>
   *
   * <p>Dims: {@code V = 9, D = 6}.
   */
  public static final class Words {
    static final int V = 9;
    static final int D = 6;

    private Words() {}

    /** Computes the layer, {@code [B, T] -> [B, T, D = 6]}. */
    static Sequences forward(Llama.Words parameters, Tokens tokens, Execution execution) {
      // y = table[tokens]                       [B, T, D = 6]
      Sequences output = Lookup.embed(execution, tokens, parameters.table());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T] -> [B, T, D = 6]}. */
    static Trace trace(Llama.Words parameters, Tokens tokens, Execution execution) {
      // y = table[tokens]                       [B, T, D = 6]
      Sequences output = Lookup.embed(execution, tokens, parameters.table());
      return new Trace(output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 6]}. */
    static Gradients backward(Llama.Words parameters, Tape tape, Sequences dOutput,
        Execution execution) {

      // y = table[tokens]  =>  dTable[token] = sum of dy over its positions  [V = 9, D = 6]
      Tensor tableGradient = Lookup.embedGradient(execution, tape.tokens(), dOutput,
          parameters.table());
      return new Gradients(new Llama.Words(tableGradient));
    }

    /** Computes the layer and keeps what backward needs, {@code [B, T] -> [B, T, D = 6]}. */
    static Recorded<Tape, Sequences> tape(Llama.Words parameters, Tokens tokens,
        Execution execution) {
      // y = table[tokens]                       [B, T, D = 6]
      Sequences output = Lookup.embed(execution, tokens, parameters.table());
      return new Recorded<>(new Tape(tokens), output);
    }

    // Checks, construction and traversal of the parameters.

    static void check(Llama.Words parameters, String path) {
      Guard.shape(path, "table", "[V, D]", parameters.table(), V, D);
    }

    static Llama.Words build(ParameterSource source, ParameterPath at) {
      return new Llama.Words(
          source.tensor(at.table("table", "weight", V, D)));
    }

    static void visit(Llama.Words parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.table());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("Words", "Embedding")
          .input("tokens", "[B, T]")
          .parameter("table", "[9, 6]")
          .operation("output", "embed", "[B, T, 6]",
              "0", "0", "52*B*T", "@tokens", "$table");
    }

    /**
     * The intermediate results of the layer, in order.
     *
     * @param output {@code y = table[tokens]}, {@code [B, T, D = 6]}
     */
    public record Trace(Sequences output) {}

    /**
     * The gradients of the layer.
     *
     * @param parameters the gradients of the parameters, in the same record
     */
    public record Gradients(Llama.Words parameters) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param tokens {@code [B, T]}
     */
    public record Tape(Tokens tokens) {}
  }

  /**
   * {@link TinyLlama.Block}: {@code x + attention(x) -> x + mlp(x)}.
   *
   * <p>Sequential, {@code [B, T, D = 6] -> [B, T, D = 6]}.
   *
   * <p>Layers: {@link TinyLlama.Block#attention()}, {@link TinyLlama.Block#mlp()}.
   */
  public static final class Block {
    private Block() {}

    /** Computes the layer, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Sequences forward(TinyLlama.Block parameters, Sequences x, Execution execution) {
      // attention = attention(x)                [B, T, D = 6]
      Sequences attention = AttentionBranch.forward(parameters.attention(), x, execution);
      // attentionResidual = x + attention       [B, T, D = 6]
      Sequences attentionResidual = Elementwise.add(execution, x, attention);
      // mlp = mlp(attentionResidual)            [B, T, D = 6]
      Sequences mlp = MlpBranch.forward(parameters.mlp(), attentionResidual, execution);
      // mlpResidual = attentionResidual + mlp   [B, T, D = 6]
      Sequences mlpResidual = Elementwise.add(execution, attentionResidual, mlp);
      return mlpResidual;
    }

    /** Computes the layer step by step, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Trace trace(TinyLlama.Block parameters, Sequences x, Execution execution) {
      // attention = attention(x)                [B, T, D = 6]
      AttentionBranch.Trace attentionTrace = AttentionBranch.trace(parameters.attention(), x,
          execution);
      Sequences attention = attentionTrace.output();
      // attentionResidual = x + attention       [B, T, D = 6]
      Sequences attentionResidual = Elementwise.add(execution, x, attention);
      // mlp = mlp(attentionResidual)            [B, T, D = 6]
      MlpBranch.Trace mlpTrace = MlpBranch.trace(parameters.mlp(), attentionResidual, execution);
      Sequences mlp = mlpTrace.output();
      // mlpResidual = attentionResidual + mlp   [B, T, D = 6]
      Sequences mlpResidual = Elementwise.add(execution, attentionResidual, mlp);
      return new Trace(attentionTrace, attentionResidual, mlpTrace, mlpResidual, mlpResidual);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 6]}. */
    static LayerGradients<TinyLlama.Block, Sequences> backward(TinyLlama.Block parameters,
        Tape tape, Sequences dOutput, Execution execution) {

      // mlpResidual = attentionResidual + mlp  =>
      //     dAttentionResidual += dMlpResidual
      //     dMlp = dMlpResidual
      // back through mlp(attentionResidual)
      LayerGradients<Llama.MlpBranch, Sequences> mlpGradients = MlpBranch.backward(parameters.mlp(),
          tape.mlp(), dOutput, execution);

      // dAttentionResidual, the sum of its contributions  [B, T, D = 6]
      Sequences dAttentionResidual = Elementwise.add(execution, dOutput, mlpGradients.input());

      // attentionResidual = x + attention  =>
      //     dx += dAttentionResidual
      //     dAttention = dAttentionResidual
      // back through attention(x)
      LayerGradients<TinyLlama.AttentionBranch, Sequences> attentionGradients =
          AttentionBranch.backward(parameters.attention(), tape.attention(), dAttentionResidual,
          execution);

      // dX, the sum of its contributions        [B, T, D = 6]
      Sequences dX = Elementwise.add(execution, dAttentionResidual, attentionGradients.input());
      return new LayerGradients<>(new TinyLlama.Block(attentionGradients.parameters(),
          mlpGradients.parameters()), dX);
    }

    /** Computes positions after those in the cache, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Sequences decode(TinyLlama.Block parameters, Sequences x, Decoding decoding,
        Execution execution) {
      // attention = attention(x)                [B, T, D = 6]
      Sequences attention = AttentionBranch.decode(parameters.attention(), x, decoding, execution);
      // attentionResidual = x + attention       [B, T, D = 6]
      Sequences attentionResidual = Elementwise.add(execution, x, attention);
      // mlp = mlp(attentionResidual)            [B, T, D = 6]
      Sequences mlp = MlpBranch.forward(parameters.mlp(), attentionResidual, execution);
      // mlpResidual = attentionResidual + mlp   [B, T, D = 6]
      Sequences mlpResidual = Elementwise.add(execution, attentionResidual, mlp);
      return mlpResidual;
    }

    /** Computes the layer and keeps what backward needs, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Recorded<Tape, Sequences> tape(TinyLlama.Block parameters, Sequences x,
        Execution execution) {
      // attention = attention(x)                [B, T, D = 6]
      Recorded<AttentionBranch.Tape, Sequences> attentionRecorded = AttentionBranch.tape(
          parameters.attention(), x, execution);
      Sequences attention = attentionRecorded.output();
      // attentionResidual = x + attention       [B, T, D = 6]
      Sequences attentionResidual = Elementwise.add(execution, x, attention);
      // mlp = mlp(attentionResidual)            [B, T, D = 6]
      Recorded<MlpBranch.Tape, Sequences> mlpRecorded = MlpBranch.tape(parameters.mlp(),
          attentionResidual, execution);
      Sequences mlp = mlpRecorded.output();
      // mlpResidual = attentionResidual + mlp   [B, T, D = 6]
      Sequences mlpResidual = Elementwise.add(execution, attentionResidual, mlp);
      return new Recorded<>(new Tape(attentionRecorded.tape(), mlpRecorded.tape()), mlpResidual);
    }

    // Checks, construction and traversal of the parameters.

    static void check(TinyLlama.Block parameters, String path) {
      AttentionBranch.check(parameters.attention(), path + "attention.");
      MlpBranch.check(parameters.mlp(), path + "mlp.");
    }

    static TinyLlama.Block build(ParameterSource source, ParameterPath at) {
      return new TinyLlama.Block(
          AttentionBranch.build(source, at.child("attention", "attention")),
          MlpBranch.build(source, at.child("mlp", "mlp")));
    }

    static void visit(TinyLlama.Block parameters, ParameterVisitor visitor) {
      AttentionBranch.visit(parameters.attention(), visitor);
      MlpBranch.visit(parameters.mlp(), visitor);
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("Block", "Sequential")
          .input("x", "[B, T, 6]")
          .layer("attention", AttentionBranch.specification(), "@x")
          .operation("attentionResidual", "add", "[B, T, 6]",
              "0", "6*B*T", "72*B*T", "@x", "attention")
          .layer("mlp", MlpBranch.specification(), "attentionResidual")
          .operation("mlpResidual", "add", "[B, T, 6]",
              "0", "6*B*T", "72*B*T", "attentionResidual", "mlp");
    }

    /**
     * The intermediate results of the layer, in order.
     *
     * @param attention the layer {@code attention}
     * @param attentionResidual {@code attentionResidual = x + attention}, {@code [B, T, D = 6]}
     * @param mlp the layer {@code mlp}
     * @param mlpResidual {@code mlpResidual = attentionResidual + mlp}, {@code [B, T, D = 6]}
     * @param output the layer's output, {@code [B, T, D = 6]}
     */
    public record Trace(AttentionBranch.Trace attention, Sequences attentionResidual,
        MlpBranch.Trace mlp, Sequences mlpResidual, Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param attention the tape of {@code attention}
     * @param mlp the tape of {@code mlp}
     */
    public record Tape(AttentionBranch.Tape attention, MlpBranch.Tape mlp) {}
  }

  /**
   * {@link TinyLlama.AttentionBranch}: {@code norm -> attention}.
   *
   * <p>Sequential, {@code [B, T, D = 6] -> [B, T, D = 6]}.
   *
   * <p>Layers: {@link TinyLlama.AttentionBranch#norm()}, {@link
   * TinyLlama.AttentionBranch#attention()}.
   */
  public static final class AttentionBranch {
    private AttentionBranch() {}

    /** Computes the layer, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Sequences forward(TinyLlama.AttentionBranch parameters, Sequences x,
        Execution execution) {
      // norm = norm(x)                          [B, T, D = 6]
      Sequences norm = Norm.forward(parameters.norm(), x, execution);
      // attention = attention(norm)             [B, T, D = 6]
      Sequences attention = GroupedAttention.forward(parameters.attention(), norm, execution);
      return attention;
    }

    /** Computes the layer step by step, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Trace trace(TinyLlama.AttentionBranch parameters, Sequences x, Execution execution) {
      // norm = norm(x)                          [B, T, D = 6]
      Norm.Trace normTrace = Norm.trace(parameters.norm(), x, execution);
      Sequences norm = normTrace.output();
      // attention = attention(norm)             [B, T, D = 6]
      GroupedAttention.Trace attentionTrace = GroupedAttention.trace(parameters.attention(), norm,
          execution);
      Sequences attention = attentionTrace.output();
      return new Trace(normTrace, attentionTrace, attention);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 6]}. */
    static LayerGradients<TinyLlama.AttentionBranch, Sequences> backward(
        TinyLlama.AttentionBranch parameters, Tape tape, Sequences dOutput, Execution execution) {
      // back through attention(norm)
      LayerGradients<TinyLlama.GroupedAttention, Sequences> attentionGradients =
          GroupedAttention.backward(parameters.attention(), tape.attention(), dOutput, execution);
      // back through norm(x)
      LayerGradients<Llama.Norm, Sequences> normGradients = Norm.backward(parameters.norm(),
          tape.norm(), attentionGradients.input(), execution);
      return new LayerGradients<>(new TinyLlama.AttentionBranch(normGradients.parameters(),
          attentionGradients.parameters()), normGradients.input());
    }

    /** Computes positions after those in the cache, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Sequences decode(TinyLlama.AttentionBranch parameters, Sequences x, Decoding decoding,
        Execution execution) {
      // norm = norm(x)                          [B, T, D = 6]
      Sequences norm = Norm.forward(parameters.norm(), x, execution);
      // attention = attention(norm)             [B, T, D = 6]
      Sequences attention = GroupedAttention.decode(parameters.attention(), norm, decoding,
          execution);
      return attention;
    }

    /** Computes the layer and keeps what backward needs, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Recorded<Tape, Sequences> tape(TinyLlama.AttentionBranch parameters, Sequences x,
        Execution execution) {
      // norm = norm(x)                          [B, T, D = 6]
      Recorded<Norm.Tape, Sequences> normRecorded = Norm.tape(parameters.norm(), x, execution);
      Sequences norm = normRecorded.output();
      // attention = attention(norm)             [B, T, D = 6]
      Recorded<GroupedAttention.Tape, Sequences> attentionRecorded = GroupedAttention.tape(
          parameters.attention(), norm, execution);
      Sequences attention = attentionRecorded.output();
      return new Recorded<>(new Tape(normRecorded.tape(), attentionRecorded.tape()), attention);
    }

    // Checks, construction and traversal of the parameters.

    static void check(TinyLlama.AttentionBranch parameters, String path) {
      Norm.check(parameters.norm(), path + "norm.");
      GroupedAttention.check(parameters.attention(), path + "attention.");
    }

    static TinyLlama.AttentionBranch build(ParameterSource source, ParameterPath at) {
      return new TinyLlama.AttentionBranch(
          Norm.build(source, at.child("norm", "norm")),
          GroupedAttention.build(source, at.child("attention", "attention")));
    }

    static void visit(TinyLlama.AttentionBranch parameters, ParameterVisitor visitor) {
      Norm.visit(parameters.norm(), visitor);
      GroupedAttention.visit(parameters.attention(), visitor);
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("AttentionBranch", "Sequential")
          .input("x", "[B, T, 6]")
          .layer("norm", Norm.specification(), "@x")
          .layer("attention", GroupedAttention.specification(), "norm");
    }

    /**
     * The intermediate results of the layer, in order.
     *
     * @param norm the layer {@code norm}
     * @param attention the layer {@code attention}
     * @param output the layer's output, {@code [B, T, D = 6]}
     */
    public record Trace(Norm.Trace norm, GroupedAttention.Trace attention, Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param norm the tape of {@code norm}
     * @param attention the tape of {@code attention}
     */
    public record Tape(Norm.Tape norm, GroupedAttention.Tape attention) {}
  }

  /**
   * {@link Llama.Norm}: {@code y = x / rms(x) * gain}, at each position:
   * {@code rms(x) = sqrt(mean(x^2) + 1.0E-6)} is the root mean square of its features.
   *
   * <p>RmsNorm, {@code [B, T, D = 6] -> [B, T, D = 6]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@link Llama.Norm#gain()}, {@code [D = 6]}
   * </ul>
   *
   * <p>Dims: {@code D = 6}.
   */
  public static final class Norm {
    static final int D = 6;
    private static final double EPSILON = 1.0E-6;

    private Norm() {}

    /** Computes the layer, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Sequences forward(Llama.Norm parameters, Sequences x, Execution execution) {
      // y = xhat * gain, xhat = x / rms(x)      [B, T, D = 6]
      Sequences output = Normalization.rmsNorm(execution, x, parameters.gain(), EPSILON);
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Trace trace(Llama.Norm parameters, Sequences x, Execution execution) {
      // y = xhat * gain, xhat = x / rms(x)      [B, T, D = 6]
      Sequences output = Normalization.rmsNorm(execution, x, parameters.gain(), EPSILON);
      return new Trace(output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 6]}. */
    static LayerGradients<Llama.Norm, Sequences> backward(Llama.Norm parameters, Tape tape,
        Sequences dOutput, Execution execution) {

      // y = xhat * gain, xhat = x / rms(x)  =>
      //     dx = (g - xhat * mean(g * xhat)) / rms(x), g = dy * gain  [B, T, D = 6]
      Sequences dX = Normalization.rmsNormInputGradient(execution, tape.x(), parameters.gain(),
          dOutput, EPSILON);
      //     dGain = colsum(dy * xhat)           [D = 6]
      Tensor gainGradient = Normalization.rmsNormGainGradient(execution, tape.x(), dOutput,
          EPSILON);
      return new LayerGradients<>(new Llama.Norm(gainGradient), dX);
    }

    /** Computes the layer and keeps what backward needs, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Recorded<Tape, Sequences> tape(Llama.Norm parameters, Sequences x, Execution execution) {
      // y = xhat * gain, xhat = x / rms(x)      [B, T, D = 6]
      Sequences output = Normalization.rmsNorm(execution, x, parameters.gain(), EPSILON);
      return new Recorded<>(new Tape(x), output);
    }

    // Checks, construction and traversal of the parameters.

    static void check(Llama.Norm parameters, String path) {
      Guard.shape(path, "gain", "[D]", parameters.gain(), D);
    }

    static Llama.Norm build(ParameterSource source, ParameterPath at) {
      return new Llama.Norm(
          source.tensor(at.gain("gain", "weight", D)));
    }

    static void visit(Llama.Norm parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.gain());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("Norm", "RmsNorm")
          .input("x", "[B, T, 6]")
          .parameter("gain", "[6]")
          .operation("output", "rms norm", "[B, T, 6]",
              "0", "24*B*T", "48*B*T + 24", "@x", "$gain");
    }

    /**
     * The intermediate results of the layer, in order.
     *
     * @param output {@code y = xhat * gain, xhat = x / rms(x)}, {@code [B, T, D = 6]}
     */
    public record Trace(Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param x {@code [B, T, D = 6]}
     */
    public record Tape(Sequences x) {}
  }

  /**
   * {@link TinyLlama.GroupedAttention}: attention; for each head
   * {@code softmax(scale * Q K^T + causal mask) V}, with
   *
   * <ul>
   *   <li>{@code Q = x W_Q}: the queries
   *   <li>{@code K = x W_K}: the keys
   *   <li>{@code V = x W_V}: the values
   *   <li>{@code scale = 1 / sqrt(k)}, where a head of K has k features
   *   <li>Q and K RMS-normalized, each head by itself
   *   <li>Q and K rotated by position (RoPE): pairs {@code HALVES}, base {@code 1000000.0}
   *   <li>{@code y = O W_O}: the concatenated heads O, projected
   * </ul>
   *
   * <p>Attention, {@code [B, T, D = 6] -> [B, T, D = 6]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@code W_Q} is {@link TinyLlama.GroupedAttention#query()}, {@code [D = 6, H*K = 16]}
   *   <li>{@code W_K} is {@link TinyLlama.GroupedAttention#key()}, {@code [D = 6, G*K = 8]}
   *   <li>{@code W_V} is {@link TinyLlama.GroupedAttention#value()}, {@code [D = 6, G*K = 8]}
   *   <li>{@code W_O} is {@link TinyLlama.GroupedAttention#output()}, {@code [H*K = 16, D = 6]}
   *   <li>{@link TinyLlama.GroupedAttention#queryNorm()}, {@code [K = 4]}
   *   <li>{@link TinyLlama.GroupedAttention#keyNorm()}, {@code [K = 4]}
   * </ul>
   *
   * <p>Dims: {@code K = 4 (set in @Dims of GroupedAttention), D = 6, H = 4, G = 2}.
   */
  public static final class GroupedAttention {
    static final int K = 4;
    static final int D = 6;
    static final int H = 4;
    static final int G = 2;
    private static final double EPSILON = 1.0E-6;
    private static final double ROTARY_BASE = 1000000.0;
    private static final double SCALE = 1 / Math.sqrt(K);

    private static final AttentionRule RULE = AttentionRule.PLAIN
        .seeing(new Visibility.Causal());

    private GroupedAttention() {}

    /** Computes the layer, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Sequences forward(TinyLlama.GroupedAttention parameters, Sequences x,
        Execution execution) {
      // Q = x W_Q                               [B, T, H*K = 16]
      Sequences query = Projection.linear(execution, x, parameters.query());
      // K = x W_K                               [B, T, G*K = 8]
      Sequences key = Projection.linear(execution, x, parameters.key());
      // V = x W_V                               [B, T, G*K = 8]
      Sequences value = Projection.linear(execution, x, parameters.value());
      // Qnorm = xhat * queryNorm, xhat = Q / rms(Q)  [B, T, H*K = 16]
      Sequences normalizedQuery = Normalization.rmsNormHeads(execution, query,
          parameters.queryNorm(), EPSILON);
      // Qrot = rotate(Qnorm)                    [B, T, H*K = 16]
      Sequences rotatedQuery = Rotation.rotate(execution, normalizedQuery, H, K, ROTARY_BASE,
          Pairing.HALVES);
      // Knorm = xhat * keyNorm, xhat = K / rms(K)  [B, T, G*K = 8]
      Sequences normalizedKey = Normalization.rmsNormHeads(execution, key, parameters.keyNorm(),
          EPSILON);
      // Krot = rotate(Knorm)                    [B, T, G*K = 8]
      Sequences rotatedKey = Rotation.rotate(execution, normalizedKey, G, K, ROTARY_BASE,
          Pairing.HALVES);
      // O = softmax(causal(scale * Qrot Krot^T)) V  [B, T, H*K = 16]
      Sequences concatenated = Attention.attendCausal(execution, rotatedQuery, rotatedKey, value, H,
          G, SCALE);
      // y = O W_O                               [B, T, D = 6]
      Sequences output = Projection.linear(execution, concatenated, parameters.output());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Trace trace(TinyLlama.GroupedAttention parameters, Sequences x, Execution execution) {
      // Q = x W_Q                               [B, T, H*K = 16]
      Sequences query = Projection.linear(execution, x, parameters.query());
      // K = x W_K                               [B, T, G*K = 8]
      Sequences key = Projection.linear(execution, x, parameters.key());
      // V = x W_V                               [B, T, G*K = 8]
      Sequences value = Projection.linear(execution, x, parameters.value());
      // Qnorm = xhat * queryNorm, xhat = Q / rms(Q)  [B, T, H*K = 16]
      Sequences normalizedQuery = Normalization.rmsNormHeads(execution, query,
          parameters.queryNorm(), EPSILON);
      // Qrot = rotate(Qnorm)                    [B, T, H*K = 16]
      Sequences rotatedQuery = Rotation.rotate(execution, normalizedQuery, H, K, ROTARY_BASE,
          Pairing.HALVES);
      // Knorm = xhat * keyNorm, xhat = K / rms(K)  [B, T, G*K = 8]
      Sequences normalizedKey = Normalization.rmsNormHeads(execution, key, parameters.keyNorm(),
          EPSILON);
      // Krot = rotate(Knorm)                    [B, T, G*K = 8]
      Sequences rotatedKey = Rotation.rotate(execution, normalizedKey, G, K, ROTARY_BASE,
          Pairing.HALVES);
      // S = scale * Qrot Krot^T                 [B, H = 4, T, T]
      Scores scores = Attention.scores(execution, rotatedQuery, rotatedKey, H, G, SCALE);
      // S_causal = causal(S)                    [B, H = 4, T, T]
      Scores maskedScores = Attention.maskCausal(execution, scores);
      // A = softmax(S_causal)                   [B, H = 4, T, T]
      Scores weights = Attention.softmax(execution, maskedScores);
      // O = A V                                 [B, T, H*K = 16]
      Sequences concatenated = Attention.weightedSum(execution, weights, value, G);
      // y = O W_O                               [B, T, D = 6]
      Sequences output = Projection.linear(execution, concatenated, parameters.output());
      return new Trace(query, key, value, normalizedQuery, rotatedQuery, normalizedKey, rotatedKey,
          scores, maskedScores, weights, concatenated, output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 6]}. */
    static LayerGradients<TinyLlama.GroupedAttention, Sequences> backward(
        TinyLlama.GroupedAttention parameters, Tape tape, Sequences dOutput, Execution execution) {

      // y = O W_O  =>
      //     dO = dy W_O^T                       [B, T, H*K = 16]
      Sequences dConcatenated = Projection.linearInputGradient(execution, parameters.output(),
          dOutput);
      //     dW_O = O^T dy                       [H*K = 16, D = 6]
      Tensor outputGradient = Projection.linearWeightGradient(execution, tape.concatenated(),
          dOutput);

      // computed again, since the tape keeps no scores
      // S = scale * Qrot Krot^T                 [B, H = 4, T, T]
      Scores scores = Attention.scores(execution, tape.rotatedQuery(), tape.rotatedKey(), H, G,
          SCALE);
      // S_causal = causal(S)                    [B, H = 4, T, T]
      Scores maskedScores = Attention.maskCausal(execution, scores);
      // A = softmax(S_causal)                   [B, H = 4, T, T]
      Scores weights = Attention.softmax(execution, maskedScores);

      // O = A V  =>
      //     dA = dO V^T                         [B, H = 4, T, T]
      Scores dWeights = Attention.weightedSumWeightsGradient(execution, tape.value(), dConcatenated,
          H, G);
      //     dV = A^T dO                         [B, T, G*K = 8]
      Sequences dValue = Attention.weightedSumValueGradient(execution, weights, dConcatenated, G);

      // A = softmax(S_causal)  =>  dS_causal = A * (dA - rowsum(dA * A))  [B, H = 4, T, T]
      Scores dMaskedScores = Attention.softmaxGradient(execution, weights, dWeights);

      // S_causal = causal(S)  =>  dS = dS_causal

      // S = scale * Qrot Krot^T  =>
      //     dQrot = scale * dS Krot             [B, T, H*K = 16]
      Sequences dRotatedQuery = Attention.scoresQueryGradient(execution, tape.rotatedKey(),
          dMaskedScores, G, SCALE);
      //     dKrot = scale * dS^T Qrot           [B, T, G*K = 8]
      Sequences dRotatedKey = Attention.scoresKeyGradient(execution, tape.rotatedQuery(),
          dMaskedScores, G, SCALE);

      // Krot = rotate(Knorm)  =>  dKnorm = rotate^-1(dKrot)  [B, T, G*K = 8]
      Sequences dNormalizedKey = Rotation.rotateGradient(execution, dRotatedKey, G, K, ROTARY_BASE,
          Pairing.HALVES);

      // Knorm = xhat * keyNorm, xhat = K / rms(K)  =>
      //     dK = (g - xhat * mean(g * xhat)) / rms(K), g = dKnorm * keyNorm  [B, T, G*K = 8]
      Sequences dKey = Normalization.rmsNormHeadsInputGradient(execution, tape.key(),
          parameters.keyNorm(), dNormalizedKey, EPSILON);
      //     dKeyNorm = colsum(dKnorm * xhat)    [K = 4]
      Tensor keyNormGradient = Normalization.rmsNormHeadsGainGradient(execution, tape.key(),
          parameters.keyNorm(), dNormalizedKey, EPSILON);

      // Qrot = rotate(Qnorm)  =>  dQnorm = rotate^-1(dQrot)  [B, T, H*K = 16]
      Sequences dNormalizedQuery = Rotation.rotateGradient(execution, dRotatedQuery, H, K,
          ROTARY_BASE, Pairing.HALVES);

      // Qnorm = xhat * queryNorm, xhat = Q / rms(Q)  =>
      //     dQ = (g - xhat * mean(g * xhat)) / rms(Q), g = dQnorm * queryNorm  [B, T, H*K = 16]
      Sequences dQuery = Normalization.rmsNormHeadsInputGradient(execution, tape.query(),
          parameters.queryNorm(), dNormalizedQuery, EPSILON);
      //     dQueryNorm = colsum(dQnorm * xhat)  [K = 4]
      Tensor queryNormGradient = Normalization.rmsNormHeadsGainGradient(execution, tape.query(),
          parameters.queryNorm(), dNormalizedQuery, EPSILON);

      // V = x W_V  =>
      //     dx += dV W_V^T                      [B, T, D = 6]
      Sequences dXFromValue = Projection.linearInputGradient(execution, parameters.value(), dValue);
      //     dW_V = x^T dV                       [D = 6, G*K = 8]
      Tensor valueGradient = Projection.linearWeightGradient(execution, tape.x(), dValue);

      // K = x W_K  =>
      //     dx += dK W_K^T                      [B, T, D = 6]
      Sequences dXFromKey = Projection.linearInputGradient(execution, parameters.key(), dKey);
      //     dW_K = x^T dK                       [D = 6, G*K = 8]
      Tensor keyGradient = Projection.linearWeightGradient(execution, tape.x(), dKey);

      // Q = x W_Q  =>
      //     dx += dQ W_Q^T                      [B, T, D = 6]
      Sequences dXFromQuery = Projection.linearInputGradient(execution, parameters.query(), dQuery);
      //     dW_Q = x^T dQ                       [D = 6, H*K = 16]
      Tensor queryGradient = Projection.linearWeightGradient(execution, tape.x(), dQuery);

      // dX, the sum of its contributions        [B, T, D = 6]
      Sequences dX = Elementwise.sum(execution, dXFromValue, dXFromKey, dXFromQuery);
      return new LayerGradients<>(new TinyLlama.GroupedAttention(queryGradient, keyGradient,
          valueGradient, outputGradient, queryNormGradient, keyNormGradient), dX);
    }

    /** Computes positions after those in the cache, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Sequences decode(TinyLlama.GroupedAttention parameters, Sequences x, Decoding decoding,
        Execution execution) {
      // Q = x W_Q                               [B, T, H*K = 16]
      Sequences query = Projection.linear(execution, x, parameters.query());
      // K = x W_K                               [B, T, G*K = 8]
      Sequences key = Projection.linear(execution, x, parameters.key());
      // V = x W_V                               [B, T, G*K = 8]
      Sequences value = Projection.linear(execution, x, parameters.value());
      // Qnorm = xhat * queryNorm, xhat = Q / rms(Q)  [B, T, H*K = 16]
      Sequences normalizedQuery = Normalization.rmsNormHeads(execution, query,
          parameters.queryNorm(), EPSILON);
      // Qrot = rotate(Qnorm), from position past  [B, T, H*K = 16]
      Sequences rotatedQuery = Rotation.rotate(execution, normalizedQuery, H, K, ROTARY_BASE,
          Pairing.HALVES, decoding.past());
      // Knorm = xhat * keyNorm, xhat = K / rms(K)  [B, T, G*K = 8]
      Sequences normalizedKey = Normalization.rmsNormHeads(execution, key, parameters.keyNorm(),
          EPSILON);
      // Krot = rotate(Knorm), from position past  [B, T, G*K = 8]
      Sequences rotatedKey = Rotation.rotate(execution, normalizedKey, G, K, ROTARY_BASE,
          Pairing.HALVES, decoding.past());
      // append Krot and V to the cache; from here they are those of past and new positions
      // O = softmax(causal(scale * Qrot Krot^T)) V  [B, T, H*K = 16]
      Sequences concatenated = decoding.attend(execution, rotatedQuery, rotatedKey, value, H, G,
          RULE);
      // y = O W_O                               [B, T, D = 6]
      Sequences output = Projection.linear(execution, concatenated, parameters.output());
      return output;
    }

    /** Computes the layer and keeps what backward needs, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Recorded<Tape, Sequences> tape(TinyLlama.GroupedAttention parameters, Sequences x,
        Execution execution) {
      // Q = x W_Q                               [B, T, H*K = 16]
      Sequences query = Projection.linear(execution, x, parameters.query());
      // K = x W_K                               [B, T, G*K = 8]
      Sequences key = Projection.linear(execution, x, parameters.key());
      // V = x W_V                               [B, T, G*K = 8]
      Sequences value = Projection.linear(execution, x, parameters.value());
      // Qnorm = xhat * queryNorm, xhat = Q / rms(Q)  [B, T, H*K = 16]
      Sequences normalizedQuery = Normalization.rmsNormHeads(execution, query,
          parameters.queryNorm(), EPSILON);
      // Qrot = rotate(Qnorm)                    [B, T, H*K = 16]
      Sequences rotatedQuery = Rotation.rotate(execution, normalizedQuery, H, K, ROTARY_BASE,
          Pairing.HALVES);
      // Knorm = xhat * keyNorm, xhat = K / rms(K)  [B, T, G*K = 8]
      Sequences normalizedKey = Normalization.rmsNormHeads(execution, key, parameters.keyNorm(),
          EPSILON);
      // Krot = rotate(Knorm)                    [B, T, G*K = 8]
      Sequences rotatedKey = Rotation.rotate(execution, normalizedKey, G, K, ROTARY_BASE,
          Pairing.HALVES);
      // O = softmax(causal(scale * Qrot Krot^T)) V  [B, T, H*K = 16]
      Sequences concatenated = Attention.attendCausal(execution, rotatedQuery, rotatedKey, value, H,
          G, SCALE);
      // y = O W_O                               [B, T, D = 6]
      Sequences output = Projection.linear(execution, concatenated, parameters.output());
      return new Recorded<>(new Tape(x, query, key, value, rotatedQuery, rotatedKey, concatenated),
          output);
    }

    // Checks, construction and traversal of the parameters.

    static void check(TinyLlama.GroupedAttention parameters, String path) {
      Guard.shape(path, "query", "[D, H*K]", parameters.query(), D, H * K);
      Guard.shape(path, "key", "[D, G*K]", parameters.key(), D, G * K);
      Guard.shape(path, "value", "[D, G*K]", parameters.value(), D, G * K);
      Guard.shape(path, "output", "[H*K, D]", parameters.output(), H * K, D);
      Guard.shape(path, "queryNorm", "[K]", parameters.queryNorm(), K);
      Guard.shape(path, "keyNorm", "[K]", parameters.keyNorm(), K);
    }

    static TinyLlama.GroupedAttention build(ParameterSource source, ParameterPath at) {
      return new TinyLlama.GroupedAttention(
          source.tensor(at.projection("query", "query", Layout.OUT_IN, D, H * K)),
          source.tensor(at.projection("key", "key", Layout.OUT_IN, D, G * K)),
          source.tensor(at.projection("value", "value", Layout.OUT_IN, D, G * K)),
          source.tensor(at.projection("output", "output", Layout.OUT_IN, H * K, D)),
          source.tensor(at.gain("queryNorm", "queryNorm", K)),
          source.tensor(at.gain("keyNorm", "keyNorm", K)));
    }

    static void visit(TinyLlama.GroupedAttention parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.query());
      visitor.tensor(parameters.key());
      visitor.tensor(parameters.value());
      visitor.tensor(parameters.output());
      visitor.tensor(parameters.queryNorm());
      visitor.tensor(parameters.keyNorm());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("GroupedAttention", "Attention")
          .input("x", "[B, T, 6]")
          .parameter("query", "[6, 16]")
          .parameter("key", "[6, 8]")
          .parameter("value", "[6, 8]")
          .parameter("output", "[16, 6]")
          .parameter("queryNorm", "[4]")
          .parameter("keyNorm", "[4]")
          .operation("query", "linear", "[B, T, 16]",
              "192*B*T", "0", "88*B*T + 384", "@x", "$query")
          .operation("key", "linear", "[B, T, 8]",
              "96*B*T", "0", "56*B*T + 192", "@x", "$key")
          .operation("value", "linear", "[B, T, 8]",
              "96*B*T", "0", "56*B*T + 192", "@x", "$value")
          .operation("normalizedQuery", "rms norm of heads", "[B, T, 16]",
              "0", "64*B*T", "128*B*T + 16", "query", "$queryNorm")
          .operation("rotatedQuery", "rotate", "[B, T, 16]",
              "0", "48*B*T", "128*B*T", "normalizedQuery")
          .operation("normalizedKey", "rms norm of heads", "[B, T, 8]",
              "0", "32*B*T", "64*B*T + 16", "key", "$keyNorm")
          .operation("rotatedKey", "rotate", "[B, T, 8]",
              "0", "24*B*T", "64*B*T", "normalizedKey")
          .operation("scores", "scaled scores", "[B, 4, T, T]",
              "32*B*T*T", "4*B*T*T", "16*B*T*T + 96*B*T", "rotatedQuery", "rotatedKey")
          .operation("maskedScores", "causal mask", "[B, 4, T, T]",
              "0", "0", "32*B*T*T", "scores")
          .operation("weights", "softmax", "[B, 4, T, T]",
              "0", "20*B*T*T", "32*B*T*T", "maskedScores")
          .operation("concatenated", "weighted sum", "[B, T, 16]",
              "32*B*T*T", "0", "16*B*T*T + 96*B*T", "weights", "value")
          .operation("output", "linear", "[B, T, 6]",
              "192*B*T", "0", "88*B*T + 384", "concatenated", "$output");
    }

    /**
     * The intermediate results of the layer, in order.
     *
     * @param query {@code Q = x W_Q}, {@code [B, T, H*K = 16]}
     * @param key {@code K = x W_K}, {@code [B, T, G*K = 8]}
     * @param value {@code V = x W_V}, {@code [B, T, G*K = 8]}
     * @param normalizedQuery {@code Qnorm = xhat * queryNorm, xhat = Q / rms(Q)}, {@code [B, T, H*K
     * = 16]}
     * @param rotatedQuery {@code Qrot = rotate(Qnorm)}, {@code [B, T, H*K = 16]}
     * @param normalizedKey {@code Knorm = xhat * keyNorm, xhat = K / rms(K)}, {@code [B, T, G*K =
     * 8]}
     * @param rotatedKey {@code Krot = rotate(Knorm)}, {@code [B, T, G*K = 8]}
     * @param scores {@code S = scale * Qrot Krot^T}, {@code [B, H = 4, T, T]}
     * @param maskedScores {@code S_causal = causal(S)}, {@code [B, H = 4, T, T]}
     * @param weights {@code A = softmax(S_causal)}, {@code [B, H = 4, T, T]}
     * @param concatenated {@code O = A V}, {@code [B, T, H*K = 16]}
     * @param output {@code y = O W_O}, {@code [B, T, D = 6]}
     */
    public record Trace(Sequences query, Sequences key, Sequences value, Sequences normalizedQuery,
        Sequences rotatedQuery, Sequences normalizedKey, Sequences rotatedKey, Scores scores,
        Scores maskedScores, Scores weights, Sequences concatenated, Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param x {@code [B, T, D = 6]}
     * @param query {@code [B, T, H*K = 16]}
     * @param key {@code [B, T, G*K = 8]}
     * @param value {@code [B, T, G*K = 8]}
     * @param rotatedQuery {@code [B, T, H*K = 16]}
     * @param rotatedKey {@code [B, T, G*K = 8]}
     * @param concatenated {@code [B, T, H*K = 16]}
     */
    public record Tape(Sequences x, Sequences query, Sequences key, Sequences value,
        Sequences rotatedQuery, Sequences rotatedKey, Sequences concatenated) {}
  }

  /**
   * {@link Llama.MlpBranch}: {@code norm -> mlp}.
   *
   * <p>Sequential, {@code [B, T, D = 6] -> [B, T, D = 6]}.
   *
   * <p>Layers: {@link Llama.MlpBranch#norm()}, {@link Llama.MlpBranch#mlp()}.
   */
  public static final class MlpBranch {
    private MlpBranch() {}

    /** Computes the layer, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Sequences forward(Llama.MlpBranch parameters, Sequences x, Execution execution) {
      // norm = norm(x)                          [B, T, D = 6]
      Sequences norm = Norm.forward(parameters.norm(), x, execution);
      // mlp = mlp(norm)                         [B, T, D = 6]
      Sequences mlp = GatedMlp.forward(parameters.mlp(), norm, execution);
      return mlp;
    }

    /** Computes the layer step by step, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Trace trace(Llama.MlpBranch parameters, Sequences x, Execution execution) {
      // norm = norm(x)                          [B, T, D = 6]
      Norm.Trace normTrace = Norm.trace(parameters.norm(), x, execution);
      Sequences norm = normTrace.output();
      // mlp = mlp(norm)                         [B, T, D = 6]
      GatedMlp.Trace mlpTrace = GatedMlp.trace(parameters.mlp(), norm, execution);
      Sequences mlp = mlpTrace.output();
      return new Trace(normTrace, mlpTrace, mlp);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 6]}. */
    static LayerGradients<Llama.MlpBranch, Sequences> backward(Llama.MlpBranch parameters,
        Tape tape, Sequences dOutput, Execution execution) {
      // back through mlp(norm)
      LayerGradients<Llama.GatedMlp, Sequences> mlpGradients = GatedMlp.backward(parameters.mlp(),
          tape.mlp(), dOutput, execution);
      // back through norm(x)
      LayerGradients<Llama.Norm, Sequences> normGradients = Norm.backward(parameters.norm(),
          tape.norm(), mlpGradients.input(), execution);
      return new LayerGradients<>(new Llama.MlpBranch(normGradients.parameters(),
          mlpGradients.parameters()), normGradients.input());
    }

    /** Computes the layer and keeps what backward needs, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Recorded<Tape, Sequences> tape(Llama.MlpBranch parameters, Sequences x,
        Execution execution) {
      // norm = norm(x)                          [B, T, D = 6]
      Recorded<Norm.Tape, Sequences> normRecorded = Norm.tape(parameters.norm(), x, execution);
      Sequences norm = normRecorded.output();
      // mlp = mlp(norm)                         [B, T, D = 6]
      Recorded<GatedMlp.Tape, Sequences> mlpRecorded = GatedMlp.tape(parameters.mlp(), norm,
          execution);
      Sequences mlp = mlpRecorded.output();
      return new Recorded<>(new Tape(normRecorded.tape(), mlpRecorded.tape()), mlp);
    }

    // Checks, construction and traversal of the parameters.

    static void check(Llama.MlpBranch parameters, String path) {
      Norm.check(parameters.norm(), path + "norm.");
      GatedMlp.check(parameters.mlp(), path + "mlp.");
    }

    static Llama.MlpBranch build(ParameterSource source, ParameterPath at) {
      return new Llama.MlpBranch(
          Norm.build(source, at.child("norm", "post_attention_layernorm")),
          GatedMlp.build(source, at.child("mlp", "mlp")));
    }

    static void visit(Llama.MlpBranch parameters, ParameterVisitor visitor) {
      Norm.visit(parameters.norm(), visitor);
      GatedMlp.visit(parameters.mlp(), visitor);
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("MlpBranch", "Sequential")
          .input("x", "[B, T, 6]")
          .layer("norm", Norm.specification(), "@x")
          .layer("mlp", GatedMlp.specification(), "norm");
    }

    /**
     * The intermediate results of the layer, in order.
     *
     * @param norm the layer {@code norm}
     * @param mlp the layer {@code mlp}
     * @param output the layer's output, {@code [B, T, D = 6]}
     */
    public record Trace(Norm.Trace norm, GatedMlp.Trace mlp, Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param norm the tape of {@code norm}
     * @param mlp the tape of {@code mlp}
     */
    public record Tape(Norm.Tape norm, GatedMlp.Tape mlp) {}
  }

  /**
   * {@link Llama.GatedMlp}: gated,
   * {@code y = (silu(x W_gate) * (x W_up)) W_down}, at each position.
   *
   * <p>FeedForward, {@code [B, T, D = 6] -> [B, T, D = 6]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@code W_gate} is {@link Llama.GatedMlp#gate()}, {@code [D = 6, F = 8]}
   *   <li>{@code W_up} is {@link Llama.GatedMlp#up()}, {@code [D = 6, F = 8]}
   *   <li>{@code W_down} is {@link Llama.GatedMlp#down()}, {@code [F = 8, D = 6]}
   * </ul>
   *
   * <p>Dims: {@code D = 6, F = 8}.
   */
  public static final class GatedMlp {
    static final int D = 6;
    static final int F = 8;

    private GatedMlp() {}

    /** Computes the layer, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Sequences forward(Llama.GatedMlp parameters, Sequences x, Execution execution) {
      // up = x W_up                             [B, T, F = 8]
      Sequences up = Projection.linear(execution, x, parameters.up());
      // activated = silu(x W_gate)              [B, T, F = 8]
      Sequences activated = Projection.linear(execution, x, parameters.gate(), Activation.SILU);
      // gated = activated * up                  [B, T, F = 8]
      Sequences gated = Elementwise.multiply(execution, activated, up);
      // y = gated W_down                        [B, T, D = 6]
      Sequences output = Projection.linear(execution, gated, parameters.down());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Trace trace(Llama.GatedMlp parameters, Sequences x, Execution execution) {
      // gate = x W_gate                         [B, T, F = 8]
      Sequences gate = Projection.linear(execution, x, parameters.gate());
      // up = x W_up                             [B, T, F = 8]
      Sequences up = Projection.linear(execution, x, parameters.up());
      // activated = silu(gate)                  [B, T, F = 8]
      Sequences activated = Activations.apply(execution, gate, Activation.SILU);
      // gated = activated * up                  [B, T, F = 8]
      Sequences gated = Elementwise.multiply(execution, activated, up);
      // y = gated W_down                        [B, T, D = 6]
      Sequences output = Projection.linear(execution, gated, parameters.down());
      return new Trace(gate, up, activated, gated, output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 6]}. */
    static LayerGradients<Llama.GatedMlp, Sequences> backward(Llama.GatedMlp parameters, Tape tape,
        Sequences dOutput, Execution execution) {

      // y = gated W_down  =>
      //     dGated = dy W_down^T                [B, T, F = 8]
      Sequences dGated = Projection.linearInputGradient(execution, parameters.down(), dOutput);
      //     dW_down = gated^T dy                [F = 8, D = 6]
      Tensor downGradient = Projection.linearWeightGradient(execution, tape.gated(), dOutput);

      // gated = activated * up  =>
      //     dActivated = dGated * up            [B, T, F = 8]
      Sequences dActivated = Elementwise.multiply(execution, dGated, tape.up());
      //     dUp = dGated * activated            [B, T, F = 8]
      Sequences dUp = Elementwise.multiply(execution, dGated, tape.activated());

      // activated = silu(gate)  =>  dGate = dActivated * silu'(gate)  [B, T, F = 8]
      Sequences dGate = Activations.gradient(execution, tape.gate(), dActivated, Activation.SILU);

      // up = x W_up  =>
      //     dx += dUp W_up^T                    [B, T, D = 6]
      Sequences dXFromUp = Projection.linearInputGradient(execution, parameters.up(), dUp);
      //     dW_up = x^T dUp                     [D = 6, F = 8]
      Tensor upGradient = Projection.linearWeightGradient(execution, tape.x(), dUp);

      // gate = x W_gate  =>
      //     dx += dGate W_gate^T                [B, T, D = 6]
      Sequences dXFromGate = Projection.linearInputGradient(execution, parameters.gate(), dGate);
      //     dW_gate = x^T dGate                 [D = 6, F = 8]
      Tensor gateGradient = Projection.linearWeightGradient(execution, tape.x(), dGate);

      // dX, the sum of its contributions        [B, T, D = 6]
      Sequences dX = Elementwise.add(execution, dXFromUp, dXFromGate);
      return new LayerGradients<>(new Llama.GatedMlp(gateGradient, upGradient, downGradient), dX);
    }

    /** Computes the layer and keeps what backward needs, {@code [B, T, D = 6] -> [B, T, D = 6]}. */
    static Recorded<Tape, Sequences> tape(Llama.GatedMlp parameters, Sequences x,
        Execution execution) {
      // gate = x W_gate                         [B, T, F = 8]
      Sequences gate = Projection.linear(execution, x, parameters.gate());
      // up = x W_up                             [B, T, F = 8]
      Sequences up = Projection.linear(execution, x, parameters.up());
      // activated = silu(gate)                  [B, T, F = 8]
      Sequences activated = Activations.apply(execution, gate, Activation.SILU);
      // gated = activated * up                  [B, T, F = 8]
      Sequences gated = Elementwise.multiply(execution, activated, up);
      // y = gated W_down                        [B, T, D = 6]
      Sequences output = Projection.linear(execution, gated, parameters.down());
      return new Recorded<>(new Tape(x, gate, up, activated, gated), output);
    }

    // Checks, construction and traversal of the parameters.

    static void check(Llama.GatedMlp parameters, String path) {
      Guard.shape(path, "gate", "[D, F]", parameters.gate(), D, F);
      Guard.shape(path, "up", "[D, F]", parameters.up(), D, F);
      Guard.shape(path, "down", "[F, D]", parameters.down(), F, D);
    }

    static Llama.GatedMlp build(ParameterSource source, ParameterPath at) {
      return new Llama.GatedMlp(
          source.tensor(at.projection("gate", "gate_proj.weight", Layout.OUT_IN, D, F)),
          source.tensor(at.projection("up", "up_proj.weight", Layout.OUT_IN, D, F)),
          source.tensor(at.projection("down", "down_proj.weight", Layout.OUT_IN, F, D)));
    }

    static void visit(Llama.GatedMlp parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.gate());
      visitor.tensor(parameters.up());
      visitor.tensor(parameters.down());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("GatedMlp", "FeedForward")
          .input("x", "[B, T, 6]")
          .parameter("gate", "[6, 8]")
          .parameter("up", "[6, 8]")
          .parameter("down", "[8, 6]")
          .operation("gate", "linear", "[B, T, 8]",
              "96*B*T", "0", "56*B*T + 192", "@x", "$gate")
          .operation("up", "linear", "[B, T, 8]",
              "96*B*T", "0", "56*B*T + 192", "@x", "$up")
          .operation("activated", "SILU", "[B, T, 8]",
              "0", "32*B*T", "64*B*T", "gate")
          .operation("gated", "multiply", "[B, T, 8]",
              "0", "8*B*T", "96*B*T", "activated", "up")
          .operation("output", "linear", "[B, T, 6]",
              "96*B*T", "0", "56*B*T + 192", "gated", "$down");
    }

    /**
     * The intermediate results of the layer, in order.
     *
     * @param gate {@code gate = x W_gate}, {@code [B, T, F = 8]}
     * @param up {@code up = x W_up}, {@code [B, T, F = 8]}
     * @param activated {@code activated = silu(gate)}, {@code [B, T, F = 8]}
     * @param gated {@code gated = activated * up}, {@code [B, T, F = 8]}
     * @param output {@code y = gated W_down}, {@code [B, T, D = 6]}
     */
    public record Trace(Sequences gate, Sequences up, Sequences activated, Sequences gated,
        Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param x {@code [B, T, D = 6]}
     * @param gate {@code [B, T, F = 8]}
     * @param up {@code [B, T, F = 8]}
     * @param activated {@code [B, T, F = 8]}
     * @param gated {@code [B, T, F = 8]}
     */
    public record Tape(Sequences x, Sequences gate, Sequences up, Sequences activated,
        Sequences gated) {}
  }

  /**
   * {@link Llama.Head}: {@code y = x W}, the logits of each position.
   *
   * <p>Unembedding, {@code [B, T, D = 6] -> [B, T, V = 9]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@code W} is {@link Llama.Head#weight()}, {@code [D = 6, V = 9]}
   * </ul>
   *
   * <p>Dims: {@code D = 6, V = 9}.
   */
  public static final class Head {
    static final int D = 6;
    static final int V = 9;

    private Head() {}

    /** Computes the layer, {@code [B, T, D = 6] -> [B, T, V = 9]}. */
    static Sequences forward(Llama.Head parameters, Sequences x, Execution execution) {
      // y = x W                                 [B, T, V = 9]
      Sequences output = Projection.linear(execution, x, parameters.weight());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 6] -> [B, T, V = 9]}. */
    static Trace trace(Llama.Head parameters, Sequences x, Execution execution) {
      // y = x W                                 [B, T, V = 9]
      Sequences output = Projection.linear(execution, x, parameters.weight());
      return new Trace(output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, V = 9]}. */
    static LayerGradients<Llama.Head, Sequences> backward(Llama.Head parameters, Tape tape,
        Sequences dOutput, Execution execution) {

      // y = x W  =>
      //     dx = dy W^T                         [B, T, D = 6]
      Sequences dX = Projection.linearInputGradient(execution, parameters.weight(), dOutput);
      //     dW = x^T dy                         [D = 6, V = 9]
      Tensor weightGradient = Projection.linearWeightGradient(execution, tape.x(), dOutput);
      return new LayerGradients<>(new Llama.Head(weightGradient), dX);
    }

    /** Computes the layer and keeps what backward needs, {@code [B, T, D = 6] -> [B, T, V = 9]}. */
    static Recorded<Tape, Sequences> tape(Llama.Head parameters, Sequences x, Execution execution) {
      // y = x W                                 [B, T, V = 9]
      Sequences output = Projection.linear(execution, x, parameters.weight());
      return new Recorded<>(new Tape(x), output);
    }

    // Checks, construction and traversal of the parameters.

    static void check(Llama.Head parameters, String path) {
      Guard.shape(path, "weight", "[D, V]", parameters.weight(), D, V);
    }

    static Llama.Head build(ParameterSource source, ParameterPath at) {
      return new Llama.Head(
          source.tensor(at.projection("weight", "weight", Layout.OUT_IN, D, V)));
    }

    static void visit(Llama.Head parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.weight());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("Head", "Unembedding")
          .input("x", "[B, T, 6]")
          .parameter("weight", "[6, 9]")
          .operation("output", "linear", "[B, T, 9]",
              "108*B*T", "0", "60*B*T + 216", "@x", "$weight");
    }

    /**
     * The intermediate results of the layer, in order.
     *
     * @param output {@code y = x W}, {@code [B, T, V = 9]}
     */
    public record Trace(Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param x {@code [B, T, D = 6]}
     */
    public record Tape(Sequences x) {}
  }
}
