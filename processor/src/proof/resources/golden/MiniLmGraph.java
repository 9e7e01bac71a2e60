package dev.rapt.proof.models.bert;

import dev.rapt.Activation;
import dev.rapt.Generated;
import dev.rapt.Layout;
import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.checkpoint.Loading;
import dev.rapt.checkpoint.Saving;
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
import dev.rapt.operation.Pooling;
import dev.rapt.operation.Projection;
import dev.rapt.operation.Recorded;
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
 * {@code MiniLm}: its layers one after the other.
 *
 * <p>Sequential, {@code [B, T] -> [B, D = 384]}.
 *
 * <p>Dims:
 *
 * <pre>{@code
 * V  30522  set in @Dims of MiniLm
 * P  512    set in @Dims of MiniLm
 * D  384    set in @Dims of MiniLm
 * H  12     set in @Dims of MiniLm
 * K  32     K = D / H, set in @Dims of MiniLm
 * F  1536   set in @Dims of MiniLm
 * N  6      set in @Dims of MiniLm
 * B  any    the size of the batch
 * T  any    the length of a sequence
 * }</pre>
 *
 * <p>Checked at run time, beside the shape of each weight:
 *
 * <ul>
 *   <li>{@code types has the lengths of tokens}
 *   <li>{@code token ids are below 30522, the rows of words.table}
 *   <li>{@code positions are below 512, the rows of positions.table}
 *   <li>{@code types are below 2, the rows of types.table}
 * </ul>
 */
@Generated("dev.rapt.processor.RaptProcessor")
public final class MiniLmGraph {
  public static final int V = 30522;
  public static final int P = 512;
  public static final int D = 384;
  public static final int H = 12;
  public static final int K = 32;
  public static final int F = 1536;
  public static final int N = 6;

  /** The parameters in the order of declaration. */
  public static final ParameterTree<MiniLm> PARAMETERS = ParameterTree.of(
      source -> build(source, ParameterPath.root()), MiniLmGraph::visit);

  /** The model as data: layers, operations, shapes and costs. */
  public static final Specification SPEC = new Specification("MiniLm", List.of("B", "T"),
      specification());

  static {
    // Written for this version of the runtime's operations; fails with another.
    Guard.require(1);
  }

  private MiniLmGraph() {}

  /** Computes the layer, {@code [B, T] -> [B, D = 384]}. */
  public static Tensor forward(MiniLm parameters, Tokens tokens, Tokens types,
      Execution execution) {
    check(parameters);
    Guard.sameLengths("tokens", tokens, "types", types);
    Sequences words = // [B, T, D = 384]
        WordEmbedding.forward(parameters.words(), tokens, execution);
    Sequences positions = // [B, T, D = 384]
        PositionTable.forward(parameters.positions(), words, execution);
    Sequences typesOutput = // [B, T, D = 384]
        TypeEmbedding.forward(parameters.types(), positions, types, execution);
    Sequences norm = // [B, T, D = 384]
        Norm.forward(parameters.norm(), typesOutput, execution);
    Sequences blocks = norm; // [B, T, D = 384]
    for (MiniLm.Block layer : parameters.blocks()) {
      blocks = Block.forward(layer, blocks, execution);
    }
    Tensor pool = // [B, D = 384]
        MeanPool.forward(parameters.pool(), blocks, execution);
    Tensor unit = // [B, D = 384]
        Unit.forward(parameters.unit(), pool, execution);
    return unit;
  }

  /** Computes the layer step by step, {@code [B, T] -> [B, D = 384]}. */
  public static Trace trace(MiniLm parameters, Tokens tokens, Tokens types, Execution execution) {
    check(parameters);
    Guard.sameLengths("tokens", tokens, "types", types);
    WordEmbedding.Trace wordsTrace = WordEmbedding.trace(parameters.words(), tokens, execution);
    Sequences words = wordsTrace.output(); // [B, T, D = 384]
    PositionTable.Trace positionsTrace = PositionTable.trace(parameters.positions(), words,
        execution);
    Sequences positions = positionsTrace.output(); // [B, T, D = 384]
    TypeEmbedding.Trace typesTrace = TypeEmbedding.trace(parameters.types(), positions, types,
        execution);
    Sequences typesOutput = typesTrace.output(); // [B, T, D = 384]
    Norm.Trace normTrace = Norm.trace(parameters.norm(), typesOutput, execution);
    Sequences norm = normTrace.output(); // [B, T, D = 384]
    List<Block.Trace> blocksTrace = new ArrayList<>();
    Sequences blocks = norm; // [B, T, D = 384]
    for (MiniLm.Block layer : parameters.blocks()) {
      blocksTrace.add(Block.trace(layer, blocks, execution));
      blocks = blocksTrace.get(blocksTrace.size() - 1).output();
    }
    MeanPool.Trace poolTrace = MeanPool.trace(parameters.pool(), blocks, execution);
    Tensor pool = poolTrace.output(); // [B, D = 384]
    Unit.Trace unitTrace = Unit.trace(parameters.unit(), pool, execution);
    Tensor unit = unitTrace.output(); // [B, D = 384]
    return new Trace(wordsTrace, positionsTrace, typesTrace, normTrace, blocksTrace, poolTrace,
        unitTrace, unit);
  }

  /** Computes the gradients, given that of the output, {@code [B, D = 384]}. */
  public static Gradients backward(MiniLm parameters, Tape tape, Tensor dOutput,
      Execution execution) {
    check(parameters);
    Guard.gradient(tape.output(), dOutput);
    LayerGradients<MiniLm.Unit, Tensor> unitGradients = Unit.backward(parameters.unit(),
        tape.unit(), dOutput, execution);
    LayerGradients<MiniLm.MeanPool, Sequences> poolGradients = MeanPool.backward(parameters.pool(),
        tape.pool(), unitGradients.input(), execution);
    List<MiniLm.Block> blocksGradients = new ArrayList<>();
    Sequences dBlocksInput = poolGradients.input();
    for (int index = parameters.blocks().size() - 1; index >= 0; index--) {
      LayerGradients<MiniLm.Block, Sequences> gradients = Block.backward(
          parameters.blocks().get(index), tape.blocks().get(index), dBlocksInput, execution);
      blocksGradients.add(gradients.parameters());
      dBlocksInput = gradients.input();
    }
    Collections.reverse(blocksGradients);
    LayerGradients<MiniLm.Norm, Sequences> normGradients = Norm.backward(parameters.norm(),
        tape.norm(), dBlocksInput, execution);
    LayerGradients<MiniLm.TypeEmbedding, Sequences> typesGradients = TypeEmbedding.backward(
        parameters.types(), tape.types(), normGradients.input(), execution);
    LayerGradients<MiniLm.PositionTable, Sequences> positionsGradients = PositionTable.backward(
        parameters.positions(), tape.positions(), typesGradients.input(), execution);
    WordEmbedding.Gradients wordsGradients = WordEmbedding.backward(parameters.words(),
        tape.words(), positionsGradients.input(), execution);
    return new Gradients(new MiniLm(wordsGradients.parameters(), positionsGradients.parameters(),
        typesGradients.parameters(), normGradients.parameters(), blocksGradients,
        poolGradients.parameters(), unitGradients.parameters()));
  }

  /** Computes the layer and keeps what backward reads, {@code [B, T] -> [B, D = 384]}. */
  public static Tape tape(MiniLm parameters, Tokens tokens, Tokens types, Execution execution) {
    check(parameters);
    Guard.sameLengths("tokens", tokens, "types", types);
    Recorded<WordEmbedding.Tape, Sequences> wordsRecorded = WordEmbedding.tape(parameters.words(),
        tokens, execution);
    Sequences words = wordsRecorded.output(); // [B, T, D = 384]
    Recorded<PositionTable.Tape, Sequences> positionsRecorded = PositionTable.tape(
        parameters.positions(), words, execution);
    Sequences positions = positionsRecorded.output(); // [B, T, D = 384]
    Recorded<TypeEmbedding.Tape, Sequences> typesRecorded = TypeEmbedding.tape(parameters.types(),
        positions, types, execution);
    Sequences typesOutput = typesRecorded.output(); // [B, T, D = 384]
    Recorded<Norm.Tape, Sequences> normRecorded = Norm.tape(parameters.norm(), typesOutput,
        execution);
    Sequences norm = normRecorded.output(); // [B, T, D = 384]
    List<Block.Tape> blocksTapes = new ArrayList<>();
    Sequences blocks = norm; // [B, T, D = 384]
    for (MiniLm.Block layer : parameters.blocks()) {
      Recorded<Block.Tape, Sequences> recorded = Block.tape(layer, blocks, execution);
      blocksTapes.add(recorded.tape());
      blocks = recorded.output();
    }
    Recorded<MeanPool.Tape, Tensor> poolRecorded = MeanPool.tape(parameters.pool(), blocks,
        execution);
    Tensor pool = poolRecorded.output(); // [B, D = 384]
    Recorded<Unit.Tape, Tensor> unitRecorded = Unit.tape(parameters.unit(), pool, execution);
    Tensor unit = unitRecorded.output(); // [B, D = 384]
    return new Tape(wordsRecorded.tape(), positionsRecorded.tape(), typesRecorded.tape(),
        normRecorded.tape(), blocksTapes, poolRecorded.tape(), unitRecorded.tape(), unit);
  }

  /** Weights to begin training with, the same from the same generator. */
  public static MiniLm initialize(RandomGenerator random) {
    return Initialization.initialize(PARAMETERS, random);
  }

  /** Weights from a checkpoint; all that does not fit is reported at once. */
  public static MiniLm load(Checkpoint checkpoint) {
    MiniLm parameters = Loading.load(PARAMETERS, checkpoint);
    check(parameters);
    return parameters;
  }

  /** Writes the weights as a safetensors file, or leaves no file. */
  public static void save(MiniLm parameters, Path file) {
    check(parameters);
    Saving.save(PARAMETERS, parameters, file);
  }

  /**
   * The same weights with every projection laid out for matrix products, for many forward passes.
   */
  public static MiniLm pack(MiniLm parameters) {
    return PARAMETERS.map(
        parameters,
        (parameter, tensor) ->
            parameter.kind() == Parameter.Kind.PROJECTION ? tensor.pack() : tensor);
  }

  // Plumbing: what other members call, and the passes on the shared execution.

  private static void check(MiniLm parameters) {
    WordEmbedding.check(parameters.words(), "words.");
    PositionTable.check(parameters.positions(), "positions.");
    TypeEmbedding.check(parameters.types(), "types.");
    Norm.check(parameters.norm(), "norm.");
    Guard.repeat("blocks", parameters.blocks().size(), N);
    for (int index = 0; index < parameters.blocks().size(); index++) {
      Block.check(parameters.blocks().get(index), "blocks." + index + ".");
    }
    MeanPool.check(parameters.pool(), "pool.");
    Unit.check(parameters.unit(), "unit.");
  }

  private static MiniLm build(ParameterSource source, ParameterPath at) {
    return new MiniLm(
        WordEmbedding.build(source, at.child("words", "embeddings.word_embeddings")),
        PositionTable.build(source, at.child("positions", "embeddings.position_embeddings")),
        TypeEmbedding.build(source, at.child("types", "embeddings.token_type_embeddings")),
        Norm.build(source, at.child("norm", "embeddings.LayerNorm")),
        IntStream.range(0, source.repeat(at.child("blocks", "encoder.layer"), N))
            .mapToObj(
                index -> Block.build(source, at.child("blocks", "encoder.layer").element(index)))
            .toList(),
        MeanPool.build(source, at.child("pool", "pool")),
        Unit.build(source, at.child("unit", "unit")));
  }

  private static void visit(MiniLm parameters, ParameterVisitor visitor) {
    WordEmbedding.visit(parameters.words(), visitor);
    PositionTable.visit(parameters.positions(), visitor);
    TypeEmbedding.visit(parameters.types(), visitor);
    Norm.visit(parameters.norm(), visitor);
    visitor.repeat(parameters.blocks().size());
    for (MiniLm.Block layer : parameters.blocks()) {
      Block.visit(layer, visitor);
    }
    MeanPool.visit(parameters.pool(), visitor);
    Unit.visit(parameters.unit(), visitor);
  }

  private static LayerSpecification specification() {
    return LayerSpecification.of("MiniLm", "Sequential")
        .input("tokens", "[B, T]")
        .side("types", "[B, T]")
        .layer("words", WordEmbedding.specification(), "@tokens")
        .layer("positions", PositionTable.specification(), "words")
        .layer("types", TypeEmbedding.specification(), "positions", "@types")
        .layer("norm", Norm.specification(), "types")
        .layers("blocks", "6", Block.specification(), "norm")
        .layer("pool", MeanPool.specification(), "blocks")
        .layer("unit", Unit.specification(), "pool");
  }

  /** Computes the model on the shared execution. */
  public static Tensor forward(MiniLm parameters, Tokens tokens, Tokens types) {
    return forward(parameters, tokens, types, Execution.shared());
  }

  /** Computes the model step by step on the shared execution. */
  public static Trace trace(MiniLm parameters, Tokens tokens, Tokens types) {
    return trace(parameters, tokens, types, Execution.shared());
  }

  /** Computes the gradients on the shared execution. */
  public static Gradients backward(MiniLm parameters, Tape tape, Tensor dOutput) {
    return backward(parameters, tape, dOutput, Execution.shared());
  }

  /** Computes the model for training on the shared execution. */
  public static Tape tape(MiniLm parameters, Tokens tokens, Tokens types) {
    return tape(parameters, tokens, types, Execution.shared());
  }

  /**
   * Everything that the layer computed, step by step.
   *
   * @param words the layer {@code words}
   * @param positions the layer {@code positions}
   * @param types the layer {@code types}
   * @param norm the layer {@code norm}
   * @param blocks the layer {@code blocks}
   * @param pool the layer {@code pool}
   * @param unit the layer {@code unit}
   * @param output the layer's output, {@code [B, D = 384]}
   */
  public record Trace(WordEmbedding.Trace words, PositionTable.Trace positions,
      TypeEmbedding.Trace types, Norm.Trace norm, List<Block.Trace> blocks, MeanPool.Trace pool,
      Unit.Trace unit, Tensor output) {
    /** Copies the lists. */
    public Trace {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * The gradients of the layer.
   *
   * @param parameters the gradient of each parameter, in its place
   */
  public record Gradients(MiniLm parameters) {}

  /**
   * What the backward pass reads of the forward pass.
   *
   * @param words the tape of {@code words}
   * @param positions the tape of {@code positions}
   * @param types the tape of {@code types}
   * @param norm the tape of {@code norm}
   * @param blocks the tape of {@code blocks}
   * @param pool the tape of {@code pool}
   * @param unit the tape of {@code unit}
   * @param output the output, {@code [B, D = 384]}
   */
  public record Tape(WordEmbedding.Tape words, PositionTable.Tape positions,
      TypeEmbedding.Tape types, Norm.Tape norm, List<Block.Tape> blocks, MeanPool.Tape pool,
      Unit.Tape unit, Tensor output) {
    /** Copies the lists. */
    public Tape {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * {@code WordEmbedding}: the rows of {@code table} that the token ids name.
   *
   * <p>Embedding, {@code [B, T] -> [B, T, D = 384]}.
   *
   * <p>Dims: {@code V = 30522, D = 384}.
   */
  public static final class WordEmbedding {
    static final int V = 30522;
    static final int D = 384;

    private WordEmbedding() {}

    /** Computes the layer, {@code [B, T] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.WordEmbedding parameters, Tokens tokens, Execution execution) {
      Sequences output = // [B, T, D = 384]
          Lookup.embed(execution, tokens, parameters.table());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.WordEmbedding parameters, Tokens tokens, Execution execution) {
      Sequences output = // [B, T, D = 384]
          Lookup.embed(execution, tokens, parameters.table());
      return new Trace(output);
    }

    /** Computes the gradients, given that of the output, {@code [B, T, D = 384]}. */
    static Gradients backward(MiniLm.WordEmbedding parameters, Tape tape, Sequences dOutput,
        Execution execution) {
      Tensor tableGradient = // [V = 30522, D = 384]
          Lookup.embedGradient(execution, tape.tokens(), dOutput, parameters.table());
      return new Gradients(new MiniLm.WordEmbedding(tableGradient));
    }

    /** Computes the layer and keeps what backward reads, {@code [B, T] -> [B, T, D = 384]}. */
    static Recorded<Tape, Sequences> tape(MiniLm.WordEmbedding parameters, Tokens tokens,
        Execution execution) {
      Sequences output = // [B, T, D = 384]
          Lookup.embed(execution, tokens, parameters.table());
      return new Recorded<>(new Tape(tokens), output);
    }

    // Plumbing: what other members call.

    static void check(MiniLm.WordEmbedding parameters, String path) {
      Guard.shape(path, "table", "[V, D]", parameters.table(), V, D);
    }

    static MiniLm.WordEmbedding build(ParameterSource source, ParameterPath at) {
      return new MiniLm.WordEmbedding(
          source.tensor(at.table("table", "weight", V, D)));
    }

    static void visit(MiniLm.WordEmbedding parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.table());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("WordEmbedding", "Embedding")
          .input("tokens", "[B, T]")
          .parameter("table", "[30522, 384]")
          .operation("output", "embed", "[B, T, 384]",
              "0", "0", "3076*B*T", "@tokens", "$table");
    }

    /**
     * Everything that the layer computed, step by step.
     *
     * @param output embed, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences output) {}

    /**
     * The gradients of the layer.
     *
     * @param parameters the gradient of each parameter, in its place
     */
    public record Gradients(MiniLm.WordEmbedding parameters) {}

    /**
     * What the backward pass reads of the forward pass.
     *
     * @param tokens {@code [B, T]}
     */
    public record Tape(Tokens tokens) {}
  }

  /**
   * {@code PositionTable}: adds the row of {@code table} for each position.
   *
   * <p>Positions, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Dims: {@code P = 512, D = 384}.
   */
  public static final class PositionTable {
    static final int P = 512;
    static final int D = 384;

    private PositionTable() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.PositionTable parameters, Sequences x, Execution execution) {
      Sequences output = // [B, T, D = 384]
          Lookup.addPositions(execution, x, parameters.table());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.PositionTable parameters, Sequences x, Execution execution) {
      Sequences output = // [B, T, D = 384]
          Lookup.addPositions(execution, x, parameters.table());
      return new Trace(output);
    }

    /** Computes the gradients, given that of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.PositionTable, Sequences> backward(MiniLm.PositionTable parameters,
        Tape tape, Sequences dOutput, Execution execution) {
      Tensor tableGradient = // [P = 512, D = 384]
          Lookup.addPositionsGradient(execution, dOutput, parameters.table());
      return new LayerGradients<>(new MiniLm.PositionTable(tableGradient), dOutput);
    }

    /**
     * Computes the layer and keeps what backward reads, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.PositionTable parameters, Sequences x,
        Execution execution) {
      Sequences output = // [B, T, D = 384]
          Lookup.addPositions(execution, x, parameters.table());
      return new Recorded<>(new Tape(), output);
    }

    // Plumbing: what other members call.

    static void check(MiniLm.PositionTable parameters, String path) {
      Guard.shape(path, "table", "[P, D]", parameters.table(), P, D);
    }

    static MiniLm.PositionTable build(ParameterSource source, ParameterPath at) {
      return new MiniLm.PositionTable(
          source.tensor(at.table("table", "weight", P, D)));
    }

    static void visit(MiniLm.PositionTable parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.table());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("PositionTable", "Positions")
          .input("x", "[B, T, 384]")
          .parameter("table", "[512, 384]")
          .operation("output", "add positions", "[B, T, 384]",
              "0", "384*B*T", "4608*B*T", "@x", "$table");
    }

    /**
     * Everything that the layer computed, step by step.
     *
     * @param output add positions, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences output) {}

    /** What the backward pass reads of the forward pass. */
    public record Tape() {}
  }

  /**
   * {@code TypeEmbedding}: adds the rows of {@code table} that the token types name.
   *
   * <p>Embedding, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Dims: {@code D = 384}.
   */
  public static final class TypeEmbedding {
    static final int D = 384;

    private TypeEmbedding() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.TypeEmbedding parameters, Sequences x, Tokens types,
        Execution execution) {
      Sequences output = // [B, T, D = 384]
          Lookup.addEmbedded(execution, x, types, parameters.table());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.TypeEmbedding parameters, Sequences x, Tokens types,
        Execution execution) {
      Sequences output = // [B, T, D = 384]
          Lookup.addEmbedded(execution, x, types, parameters.table());
      return new Trace(output);
    }

    /** Computes the gradients, given that of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.TypeEmbedding, Sequences> backward(MiniLm.TypeEmbedding parameters,
        Tape tape, Sequences dOutput, Execution execution) {
      Tensor tableGradient = // [2, D = 384]
          Lookup.embedGradient(execution, tape.types(), dOutput, parameters.table());
      return new LayerGradients<>(new MiniLm.TypeEmbedding(tableGradient), dOutput);
    }

    /**
     * Computes the layer and keeps what backward reads, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.TypeEmbedding parameters, Sequences x,
        Tokens types, Execution execution) {
      Sequences output = // [B, T, D = 384]
          Lookup.addEmbedded(execution, x, types, parameters.table());
      return new Recorded<>(new Tape(types), output);
    }

    // Plumbing: what other members call.

    static void check(MiniLm.TypeEmbedding parameters, String path) {
      Guard.shape(path, "table", "[2, D]", parameters.table(), 2, D);
    }

    static MiniLm.TypeEmbedding build(ParameterSource source, ParameterPath at) {
      return new MiniLm.TypeEmbedding(
          source.tensor(at.table("table", "weight", 2, D)));
    }

    static void visit(MiniLm.TypeEmbedding parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.table());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("TypeEmbedding", "Embedding")
          .input("x", "[B, T, 384]")
          .side("types", "[B, T]")
          .parameter("table", "[2, 384]")
          .operation("output", "add embedded", "[B, T, 384]",
              "0", "384*B*T", "4612*B*T", "@x", "@types", "$table");
    }

    /**
     * Everything that the layer computed, step by step.
     *
     * @param output add embedded, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences output) {}

    /**
     * What the backward pass reads of the forward pass.
     *
     * @param types {@code [B, T]}
     */
    public record Tape(Tokens types) {}
  }

  /**
   * {@code Norm}: {@code (x - mean) / sqrt(variance + 1.0E-12) * gain + bias}.
   *
   * <p>LayerNorm, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Dims: {@code D = 384}.
   */
  public static final class Norm {
    static final int D = 384;

    private Norm() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.Norm parameters, Sequences x, Execution execution) {
      Sequences output = // [B, T, D = 384]
          Normalization.layerNorm(execution, x, parameters.gain(), parameters.bias(), 1.0E-12);
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.Norm parameters, Sequences x, Execution execution) {
      Sequences output = // [B, T, D = 384]
          Normalization.layerNorm(execution, x, parameters.gain(), parameters.bias(), 1.0E-12);
      return new Trace(output);
    }

    /** Computes the gradients, given that of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.Norm, Sequences> backward(MiniLm.Norm parameters, Tape tape,
        Sequences dOutput, Execution execution) {
      Sequences dX = // [B, T, D = 384]
          Normalization.layerNormInputGradient(execution, tape.x(), parameters.gain(), dOutput,
              1.0E-12);
      Tensor gainGradient = // [D = 384]
          Normalization.layerNormGainGradient(execution, tape.x(), dOutput, 1.0E-12);
      Tensor biasGradient = // [D = 384]
          Projection.linearBiasGradient(execution, dOutput);
      return new LayerGradients<>(new MiniLm.Norm(gainGradient, biasGradient), dX);
    }

    /**
     * Computes the layer and keeps what backward reads, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.Norm parameters, Sequences x,
        Execution execution) {
      Sequences output = // [B, T, D = 384]
          Normalization.layerNorm(execution, x, parameters.gain(), parameters.bias(), 1.0E-12);
      return new Recorded<>(new Tape(x), output);
    }

    // Plumbing: what other members call.

    static void check(MiniLm.Norm parameters, String path) {
      Guard.shape(path, "gain", "[D]", parameters.gain(), D);
      Guard.shape(path, "bias", "[D]", parameters.bias(), D);
    }

    static MiniLm.Norm build(ParameterSource source, ParameterPath at) {
      return new MiniLm.Norm(
          source.tensor(at.gain("gain", "weight", D)),
          source.tensor(at.bias("bias", "bias", D)));
    }

    static void visit(MiniLm.Norm parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.gain());
      visitor.tensor(parameters.bias());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("Norm", "LayerNorm")
          .input("x", "[B, T, 384]")
          .parameter("gain", "[384]")
          .parameter("bias", "[384]")
          .operation("output", "layer norm", "[B, T, 384]",
              "0", "2688*B*T", "3072*B*T + 3072", "@x", "$gain", "$bias");
    }

    /**
     * Everything that the layer computed, step by step.
     *
     * @param output layer norm, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences output) {}

    /**
     * What the backward pass reads of the forward pass.
     *
     * @param x {@code [B, T, D = 384]}
     */
    public record Tape(Sequences x) {}
  }

  /**
   * {@code Block}: its layers one after the other.
   *
   * <p>Sequential, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   */
  public static final class Block {
    private Block() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.Block parameters, Sequences x, Execution execution) {
      Sequences attention = // [B, T, D = 384]
          SelfAttention.forward(parameters.attention(), x, execution);
      Sequences attentionResidual = // [B, T, D = 384]
          Elementwise.add(execution, x, attention);
      Sequences attentionNorm = // [B, T, D = 384]
          Norm.forward(parameters.attentionNorm(), attentionResidual, execution);
      Sequences mlp = // [B, T, D = 384]
          Mlp.forward(parameters.mlp(), attentionNorm, execution);
      Sequences mlpResidual = // [B, T, D = 384]
          Elementwise.add(execution, attentionNorm, mlp);
      Sequences mlpNorm = // [B, T, D = 384]
          Norm.forward(parameters.mlpNorm(), mlpResidual, execution);
      return mlpNorm;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.Block parameters, Sequences x, Execution execution) {
      SelfAttention.Trace attentionTrace = SelfAttention.trace(parameters.attention(), x,
          execution);
      Sequences attention = attentionTrace.output(); // [B, T, D = 384]
      Sequences attentionResidual = // [B, T, D = 384]
          Elementwise.add(execution, x, attention);
      Norm.Trace attentionNormTrace = Norm.trace(parameters.attentionNorm(), attentionResidual,
          execution);
      Sequences attentionNorm = attentionNormTrace.output(); // [B, T, D = 384]
      Mlp.Trace mlpTrace = Mlp.trace(parameters.mlp(), attentionNorm, execution);
      Sequences mlp = mlpTrace.output(); // [B, T, D = 384]
      Sequences mlpResidual = // [B, T, D = 384]
          Elementwise.add(execution, attentionNorm, mlp);
      Norm.Trace mlpNormTrace = Norm.trace(parameters.mlpNorm(), mlpResidual, execution);
      Sequences mlpNorm = mlpNormTrace.output(); // [B, T, D = 384]
      return new Trace(attentionTrace, attentionResidual, attentionNormTrace, mlpTrace, mlpResidual,
          mlpNormTrace, mlpNorm);
    }

    /** Computes the gradients, given that of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.Block, Sequences> backward(MiniLm.Block parameters, Tape tape,
        Sequences dOutput, Execution execution) {
      LayerGradients<MiniLm.Norm, Sequences> mlpNormGradients = Norm.backward(parameters.mlpNorm(),
          tape.mlpNorm(), dOutput, execution);
      LayerGradients<MiniLm.Mlp, Sequences> mlpGradients = Mlp.backward(parameters.mlp(),
          tape.mlp(), mlpNormGradients.input(), execution);
      Sequences dAttentionNorm = // [B, T, D = 384]
          Elementwise.add(execution, mlpNormGradients.input(), mlpGradients.input());
      LayerGradients<MiniLm.Norm, Sequences> attentionNormGradients = Norm.backward(
          parameters.attentionNorm(), tape.attentionNorm(), dAttentionNorm, execution);
      LayerGradients<MiniLm.SelfAttention, Sequences> attentionGradients = SelfAttention.backward(
          parameters.attention(), tape.attention(), attentionNormGradients.input(), execution);
      Sequences dX = // [B, T, D = 384]
          Elementwise.add(execution, attentionNormGradients.input(), attentionGradients.input());
      return new LayerGradients<>(new MiniLm.Block(attentionGradients.parameters(),
          attentionNormGradients.parameters(), mlpGradients.parameters(),
          mlpNormGradients.parameters()), dX);
    }

    /**
     * Computes the layer and keeps what backward reads, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.Block parameters, Sequences x,
        Execution execution) {
      Recorded<SelfAttention.Tape, Sequences> attentionRecorded = SelfAttention.tape(
          parameters.attention(), x, execution);
      Sequences attention = attentionRecorded.output(); // [B, T, D = 384]
      Sequences attentionResidual = // [B, T, D = 384]
          Elementwise.add(execution, x, attention);
      Recorded<Norm.Tape, Sequences> attentionNormRecorded = Norm.tape(parameters.attentionNorm(),
          attentionResidual, execution);
      Sequences attentionNorm = attentionNormRecorded.output(); // [B, T, D = 384]
      Recorded<Mlp.Tape, Sequences> mlpRecorded = Mlp.tape(parameters.mlp(), attentionNorm,
          execution);
      Sequences mlp = mlpRecorded.output(); // [B, T, D = 384]
      Sequences mlpResidual = // [B, T, D = 384]
          Elementwise.add(execution, attentionNorm, mlp);
      Recorded<Norm.Tape, Sequences> mlpNormRecorded = Norm.tape(parameters.mlpNorm(), mlpResidual,
          execution);
      Sequences mlpNorm = mlpNormRecorded.output(); // [B, T, D = 384]
      return new Recorded<>(new Tape(attentionRecorded.tape(), attentionNormRecorded.tape(),
          mlpRecorded.tape(), mlpNormRecorded.tape()), mlpNorm);
    }

    // Plumbing: what other members call.

    static void check(MiniLm.Block parameters, String path) {
      SelfAttention.check(parameters.attention(), path + "attention.");
      Norm.check(parameters.attentionNorm(), path + "attentionNorm.");
      Mlp.check(parameters.mlp(), path + "mlp.");
      Norm.check(parameters.mlpNorm(), path + "mlpNorm.");
    }

    static MiniLm.Block build(ParameterSource source, ParameterPath at) {
      return new MiniLm.Block(
          SelfAttention.build(source, at.child("attention", "attention")),
          Norm.build(source, at.child("attentionNorm", "attention.output.LayerNorm")),
          Mlp.build(source, at.child("mlp", "")),
          Norm.build(source, at.child("mlpNorm", "output.LayerNorm")));
    }

    static void visit(MiniLm.Block parameters, ParameterVisitor visitor) {
      SelfAttention.visit(parameters.attention(), visitor);
      Norm.visit(parameters.attentionNorm(), visitor);
      Mlp.visit(parameters.mlp(), visitor);
      Norm.visit(parameters.mlpNorm(), visitor);
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("Block", "Sequential")
          .input("x", "[B, T, 384]")
          .layer("attention", SelfAttention.specification(), "@x")
          .operation("attentionResidual", "add", "[B, T, 384]",
              "0", "384*B*T", "4608*B*T", "@x", "attention")
          .layer("attentionNorm", Norm.specification(), "attentionResidual")
          .layer("mlp", Mlp.specification(), "attentionNorm")
          .operation("mlpResidual", "add", "[B, T, 384]",
              "0", "384*B*T", "4608*B*T", "attentionNorm", "mlp")
          .layer("mlpNorm", Norm.specification(), "mlpResidual");
    }

    /**
     * Everything that the layer computed, step by step.
     *
     * @param attention the layer {@code attention}
     * @param attentionResidual add, {@code [B, T, D = 384]}
     * @param attentionNorm the layer {@code attentionNorm}
     * @param mlp the layer {@code mlp}
     * @param mlpResidual add, {@code [B, T, D = 384]}
     * @param mlpNorm the layer {@code mlpNorm}
     * @param output the layer's output, {@code [B, T, D = 384]}
     */
    public record Trace(SelfAttention.Trace attention, Sequences attentionResidual,
        Norm.Trace attentionNorm, Mlp.Trace mlp, Sequences mlpResidual, Norm.Trace mlpNorm,
        Sequences output) {}

    /**
     * What the backward pass reads of the forward pass.
     *
     * @param attention the tape of {@code attention}
     * @param attentionNorm the tape of {@code attentionNorm}
     * @param mlp the tape of {@code mlp}
     * @param mlpNorm the tape of {@code mlpNorm}
     */
    public record Tape(SelfAttention.Tape attention, Norm.Tape attentionNorm, Mlp.Tape mlp,
        Norm.Tape mlpNorm) {}
  }

  /**
   * {@code SelfAttention}: for each head {@code softmax(Q K^T * scale) V},
   * the heads side by side, times {@code output}.
   *
   * <p>Attention, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Dims: {@code D = 384, H = 12, K = 32}.
   */
  public static final class SelfAttention {
    static final int D = 384;
    static final int H = 12;
    static final int K = 32;

    private static final double SCALE = 1 / Math.sqrt(32);

    private SelfAttention() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.SelfAttention parameters, Sequences x, Execution execution) {
      Sequences query = // [B, T, H*K = 384]
          Projection.linear(execution, x, parameters.query(), parameters.queryBias());
      Sequences key = // [B, T, H*K = 384]
          Projection.linear(execution, x, parameters.key(), parameters.keyBias());
      Sequences value = // [B, T, H*K = 384]
          Projection.linear(execution, x, parameters.value(), parameters.valueBias());
      Sequences concatenated = // [B, T, H*K = 384]
          Attention.attend(execution, query, key, value, H, H, SCALE, false);
      Sequences output = // [B, T, D = 384]
          Projection.linear(execution, concatenated, parameters.output(), parameters.outputBias());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.SelfAttention parameters, Sequences x, Execution execution) {
      Sequences query = // [B, T, H*K = 384]
          Projection.linear(execution, x, parameters.query(), parameters.queryBias());
      Sequences key = // [B, T, H*K = 384]
          Projection.linear(execution, x, parameters.key(), parameters.keyBias());
      Sequences value = // [B, T, H*K = 384]
          Projection.linear(execution, x, parameters.value(), parameters.valueBias());
      Scores scores = // [B, H = 12, T, T]
          Attention.scores(execution, query, key, H, H, SCALE);
      Scores weights = // [B, H = 12, T, T]
          Attention.softmax(execution, scores);
      Sequences concatenated = // [B, T, H*K = 384]
          Attention.weightedSum(execution, weights, value, H);
      Sequences output = // [B, T, D = 384]
          Projection.linear(execution, concatenated, parameters.output(), parameters.outputBias());
      return new Trace(query, key, value, scores, weights, concatenated, output);
    }

    /** Computes the gradients, given that of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.SelfAttention, Sequences> backward(MiniLm.SelfAttention parameters,
        Tape tape, Sequences dOutput, Execution execution) {
      Sequences dConcatenated = // [B, T, H*K = 384]
          Projection.linearInputGradient(execution, parameters.output(), dOutput);
      Tensor outputGradient = // [H*K = 384, D = 384]
          Projection.linearWeightGradient(execution, tape.concatenated(), dOutput);
      Tensor outputBiasGradient = // [D = 384]
          Projection.linearBiasGradient(execution, dOutput);
      Scores dWeights = // [B, H = 12, T, T]
          Attention.weightedSumWeightsGradient(execution, tape.value(), dConcatenated, H, H);
      Sequences dValue = // [B, T, H*K = 384]
          Attention.weightedSumValueGradient(execution, tape.weights(), dConcatenated, H);
      Scores dScores = // [B, H = 12, T, T]
          Attention.softmaxGradient(execution, tape.weights(), dWeights);
      Sequences dQuery = // [B, T, H*K = 384]
          Attention.scoresQueryGradient(execution, tape.key(), dScores, H, SCALE);
      Sequences dKey = // [B, T, H*K = 384]
          Attention.scoresKeyGradient(execution, tape.query(), dScores, H, SCALE);
      Sequences dXFromValue = // [B, T, D = 384]
          Projection.linearInputGradient(execution, parameters.value(), dValue);
      Tensor valueGradient = // [D = 384, H*K = 384]
          Projection.linearWeightGradient(execution, tape.x(), dValue);
      Tensor valueBiasGradient = // [H*K = 384]
          Projection.linearBiasGradient(execution, dValue);
      Sequences dXFromKey = // [B, T, D = 384]
          Projection.linearInputGradient(execution, parameters.key(), dKey);
      Tensor keyGradient = // [D = 384, H*K = 384]
          Projection.linearWeightGradient(execution, tape.x(), dKey);
      Tensor keyBiasGradient = // [H*K = 384]
          Projection.linearBiasGradient(execution, dKey);
      Sequences dXFromQuery = // [B, T, D = 384]
          Projection.linearInputGradient(execution, parameters.query(), dQuery);
      Tensor queryGradient = // [D = 384, H*K = 384]
          Projection.linearWeightGradient(execution, tape.x(), dQuery);
      Tensor queryBiasGradient = // [H*K = 384]
          Projection.linearBiasGradient(execution, dQuery);
      Sequences dXPart1 = // [B, T, D = 384]
          Elementwise.add(execution, dXFromValue, dXFromKey);
      Sequences dX = // [B, T, D = 384]
          Elementwise.add(execution, dXPart1, dXFromQuery);
      return new LayerGradients<>(new MiniLm.SelfAttention(queryGradient, queryBiasGradient,
          keyGradient, keyBiasGradient, valueGradient, valueBiasGradient, outputGradient,
          outputBiasGradient), dX);
    }

    /**
     * Computes the layer and keeps what backward reads, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.SelfAttention parameters, Sequences x,
        Execution execution) {
      Sequences query = // [B, T, H*K = 384]
          Projection.linear(execution, x, parameters.query(), parameters.queryBias());
      Sequences key = // [B, T, H*K = 384]
          Projection.linear(execution, x, parameters.key(), parameters.keyBias());
      Sequences value = // [B, T, H*K = 384]
          Projection.linear(execution, x, parameters.value(), parameters.valueBias());
      Scores scores = // [B, H = 12, T, T]
          Attention.scores(execution, query, key, H, H, SCALE);
      Scores weights = // [B, H = 12, T, T]
          Attention.softmax(execution, scores);
      Sequences concatenated = // [B, T, H*K = 384]
          Attention.weightedSum(execution, weights, value, H);
      Sequences output = // [B, T, D = 384]
          Projection.linear(execution, concatenated, parameters.output(), parameters.outputBias());
      return new Recorded<>(new Tape(x, query, key, value, weights, concatenated), output);
    }

    // Plumbing: what other members call.

    static void check(MiniLm.SelfAttention parameters, String path) {
      Guard.shape(path, "query", "[D, H*K]", parameters.query(), D, H * K);
      Guard.shape(path, "queryBias", "[H*K]", parameters.queryBias(), H * K);
      Guard.shape(path, "key", "[D, H*K]", parameters.key(), D, H * K);
      Guard.shape(path, "keyBias", "[H*K]", parameters.keyBias(), H * K);
      Guard.shape(path, "value", "[D, H*K]", parameters.value(), D, H * K);
      Guard.shape(path, "valueBias", "[H*K]", parameters.valueBias(), H * K);
      Guard.shape(path, "output", "[H*K, D]", parameters.output(), H * K, D);
      Guard.shape(path, "outputBias", "[D]", parameters.outputBias(), D);
    }

    static MiniLm.SelfAttention build(ParameterSource source, ParameterPath at) {
      return new MiniLm.SelfAttention(
          source.tensor(at.projection("query", "self.query.weight", Layout.OUT_IN, D, H * K)),
          source.tensor(at.bias("queryBias", "self.query.bias", H * K)),
          source.tensor(at.projection("key", "self.key.weight", Layout.OUT_IN, D, H * K)),
          source.tensor(at.bias("keyBias", "self.key.bias", H * K)),
          source.tensor(at.projection("value", "self.value.weight", Layout.OUT_IN, D, H * K)),
          source.tensor(at.bias("valueBias", "self.value.bias", H * K)),
          source.tensor(at.projection("output", "output.dense.weight", Layout.OUT_IN, H * K, D)),
          source.tensor(at.bias("outputBias", "output.dense.bias", D)));
    }

    static void visit(MiniLm.SelfAttention parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.query());
      visitor.tensor(parameters.queryBias());
      visitor.tensor(parameters.key());
      visitor.tensor(parameters.keyBias());
      visitor.tensor(parameters.value());
      visitor.tensor(parameters.valueBias());
      visitor.tensor(parameters.output());
      visitor.tensor(parameters.outputBias());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("SelfAttention", "Attention")
          .input("x", "[B, T, 384]")
          .parameter("query", "[384, 384]")
          .parameter("queryBias", "[384]")
          .parameter("key", "[384, 384]")
          .parameter("keyBias", "[384]")
          .parameter("value", "[384, 384]")
          .parameter("valueBias", "[384]")
          .parameter("output", "[384, 384]")
          .parameter("outputBias", "[384]")
          .operation("query", "linear", "[B, T, 384]",
              "294912*B*T", "384*B*T", "3072*B*T + 591360", "@x", "$query", "$queryBias")
          .operation("key", "linear", "[B, T, 384]",
              "294912*B*T", "384*B*T", "3072*B*T + 591360", "@x", "$key", "$keyBias")
          .operation("value", "linear", "[B, T, 384]",
              "294912*B*T", "384*B*T", "3072*B*T + 591360", "@x", "$value", "$valueBias")
          .operation("scores", "scaled scores", "[B, 12, T, T]",
              "768*B*T*T", "12*B*T*T", "48*B*T*T + 3072*B*T", "query", "key")
          .operation("weights", "softmax", "[B, 12, T, T]",
              "0", "60*B*T*T", "96*B*T*T", "scores")
          .operation("concatenated", "weighted sum", "[B, T, 384]",
              "768*B*T*T", "0", "48*B*T*T + 3072*B*T", "weights", "value")
          .operation("output", "linear", "[B, T, 384]",
              "294912*B*T", "384*B*T", "3072*B*T + 591360", "concatenated", "$output",
                  "$outputBias");
    }

    /**
     * Everything that the layer computed, step by step.
     *
     * @param query linear, {@code [B, T, H*K = 384]}
     * @param key linear, {@code [B, T, H*K = 384]}
     * @param value linear, {@code [B, T, H*K = 384]}
     * @param scores scaled scores, {@code [B, H = 12, T, T]}
     * @param weights softmax, {@code [B, H = 12, T, T]}
     * @param concatenated weighted sum, {@code [B, T, H*K = 384]}
     * @param output linear, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences query, Sequences key, Sequences value, Scores scores,
        Scores weights, Sequences concatenated, Sequences output) {}

    /**
     * What the backward pass reads of the forward pass.
     *
     * @param x {@code [B, T, D = 384]}
     * @param query {@code [B, T, H*K = 384]}
     * @param key {@code [B, T, H*K = 384]}
     * @param value {@code [B, T, H*K = 384]}
     * @param weights {@code [B, H = 12, T, T]}
     * @param concatenated {@code [B, T, H*K = 384]}
     */
    public record Tape(Sequences x, Sequences query, Sequences key, Sequences value, Scores weights,
        Sequences concatenated) {}
  }

  /**
   * {@code Mlp}: {@code gelu(x up + upBias) down + downBias}.
   *
   * <p>FeedForward, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Dims: {@code D = 384, F = 1536}.
   */
  public static final class Mlp {
    static final int D = 384;
    static final int F = 1536;

    private Mlp() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.Mlp parameters, Sequences x, Execution execution) {
      Sequences activated = // [B, T, F = 1536]
          Projection.linear(execution, x, parameters.up(), parameters.upBias(), Activation.GELU);
      Sequences output = // [B, T, D = 384]
          Projection.linear(execution, activated, parameters.down(), parameters.downBias());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.Mlp parameters, Sequences x, Execution execution) {
      Sequences up = // [B, T, F = 1536]
          Projection.linear(execution, x, parameters.up(), parameters.upBias());
      Sequences activated = // [B, T, F = 1536]
          Activations.apply(execution, up, Activation.GELU);
      Sequences output = // [B, T, D = 384]
          Projection.linear(execution, activated, parameters.down(), parameters.downBias());
      return new Trace(up, activated, output);
    }

    /** Computes the gradients, given that of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.Mlp, Sequences> backward(MiniLm.Mlp parameters, Tape tape,
        Sequences dOutput, Execution execution) {
      Sequences dActivated = // [B, T, F = 1536]
          Projection.linearInputGradient(execution, parameters.down(), dOutput);
      Tensor downGradient = // [F = 1536, D = 384]
          Projection.linearWeightGradient(execution, tape.activated(), dOutput);
      Tensor downBiasGradient = // [D = 384]
          Projection.linearBiasGradient(execution, dOutput);
      Sequences dUp = // [B, T, F = 1536]
          Activations.gradient(execution, tape.up(), dActivated, Activation.GELU);
      Sequences dX = // [B, T, D = 384]
          Projection.linearInputGradient(execution, parameters.up(), dUp);
      Tensor upGradient = // [D = 384, F = 1536]
          Projection.linearWeightGradient(execution, tape.x(), dUp);
      Tensor upBiasGradient = // [F = 1536]
          Projection.linearBiasGradient(execution, dUp);
      return new LayerGradients<>(new MiniLm.Mlp(upGradient, upBiasGradient, downGradient,
          downBiasGradient), dX);
    }

    /**
     * Computes the layer and keeps what backward reads, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.Mlp parameters, Sequences x, Execution execution) {
      Sequences up = // [B, T, F = 1536]
          Projection.linear(execution, x, parameters.up(), parameters.upBias());
      Sequences activated = // [B, T, F = 1536]
          Activations.apply(execution, up, Activation.GELU);
      Sequences output = // [B, T, D = 384]
          Projection.linear(execution, activated, parameters.down(), parameters.downBias());
      return new Recorded<>(new Tape(x, up, activated), output);
    }

    // Plumbing: what other members call.

    static void check(MiniLm.Mlp parameters, String path) {
      Guard.shape(path, "up", "[D, F]", parameters.up(), D, F);
      Guard.shape(path, "upBias", "[F]", parameters.upBias(), F);
      Guard.shape(path, "down", "[F, D]", parameters.down(), F, D);
      Guard.shape(path, "downBias", "[D]", parameters.downBias(), D);
    }

    static MiniLm.Mlp build(ParameterSource source, ParameterPath at) {
      return new MiniLm.Mlp(
          source.tensor(at.projection("up", "intermediate.dense.weight", Layout.OUT_IN, D, F)),
          source.tensor(at.bias("upBias", "intermediate.dense.bias", F)),
          source.tensor(at.projection("down", "output.dense.weight", Layout.OUT_IN, F, D)),
          source.tensor(at.bias("downBias", "output.dense.bias", D)));
    }

    static void visit(MiniLm.Mlp parameters, ParameterVisitor visitor) {
      visitor.tensor(parameters.up());
      visitor.tensor(parameters.upBias());
      visitor.tensor(parameters.down());
      visitor.tensor(parameters.downBias());
    }

    static LayerSpecification specification() {
      return LayerSpecification.of("Mlp", "FeedForward")
          .input("x", "[B, T, 384]")
          .parameter("up", "[384, 1536]")
          .parameter("upBias", "[1536]")
          .parameter("down", "[1536, 384]")
          .parameter("downBias", "[384]")
          .operation("up", "linear", "[B, T, 1536]",
              "1179648*B*T", "1536*B*T", "7680*B*T + 2365440", "@x", "$up", "$upBias")
          .operation("activated", "GELU", "[B, T, 1536]",
              "0", "7680*B*T", "12288*B*T", "up")
          .operation("output", "linear", "[B, T, 384]",
              "1179648*B*T", "384*B*T", "7680*B*T + 2360832", "activated", "$down", "$downBias");
    }

    /**
     * Everything that the layer computed, step by step.
     *
     * @param up linear, {@code [B, T, F = 1536]}
     * @param activated GELU, {@code [B, T, F = 1536]}
     * @param output linear, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences up, Sequences activated, Sequences output) {}

    /**
     * What the backward pass reads of the forward pass.
     *
     * @param x {@code [B, T, D = 384]}
     * @param up {@code [B, T, F = 1536]}
     * @param activated {@code [B, T, F = 1536]}
     */
    public record Tape(Sequences x, Sequences up, Sequences activated) {}
  }

  /**
   * {@code MeanPool}: the mean of the positions of each sequence.
   *
   * <p>Pooling, {@code [B, T, D = 384] -> [B, D = 384]}.
   */
  public static final class MeanPool {
    private MeanPool() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, D = 384]}. */
    static Tensor forward(MiniLm.MeanPool parameters, Sequences x, Execution execution) {
      Tensor output = // [B, D = 384]
          Pooling.mean(execution, x);
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, D = 384]}. */
    static Trace trace(MiniLm.MeanPool parameters, Sequences x, Execution execution) {
      Tensor output = // [B, D = 384]
          Pooling.mean(execution, x);
      return new Trace(output);
    }

    /** Computes the gradients, given that of the output, {@code [B, D = 384]}. */
    static LayerGradients<MiniLm.MeanPool, Sequences> backward(MiniLm.MeanPool parameters,
        Tape tape, Tensor dOutput, Execution execution) {
      Sequences dX = // [B, T, D = 384]
          Pooling.meanGradient(execution, tape.x(), dOutput);
      return new LayerGradients<>(new MiniLm.MeanPool(), dX);
    }

    /**
     * Computes the layer and keeps what backward reads, {@code [B, T, D = 384] -> [B, D = 384]}.
     */
    static Recorded<Tape, Tensor> tape(MiniLm.MeanPool parameters, Sequences x,
        Execution execution) {
      Tensor output = // [B, D = 384]
          Pooling.mean(execution, x);
      return new Recorded<>(new Tape(x), output);
    }

    // Plumbing: what other members call.

    static void check(MiniLm.MeanPool parameters, String path) {}

    static MiniLm.MeanPool build(ParameterSource source, ParameterPath at) {
      return new MiniLm.MeanPool();
    }

    static void visit(MiniLm.MeanPool parameters, ParameterVisitor visitor) {}

    static LayerSpecification specification() {
      return LayerSpecification.of("MeanPool", "Pooling")
          .input("x", "[B, T, 384]")
          .operation("output", "mean pooling", "[B, 384]",
              "0", "384*B*T + 384*B", "1536*B*T + 1536*B", "@x");
    }

    /**
     * Everything that the layer computed, step by step.
     *
     * @param output mean pooling, {@code [B, D = 384]}
     */
    public record Trace(Tensor output) {}

    /**
     * What the backward pass reads of the forward pass.
     *
     * @param x {@code [B, T, D = 384]}
     */
    public record Tape(Sequences x) {}
  }

  /**
   * {@code Unit}: {@code x / |x|}.
   *
   * <p>UnitNorm, {@code [B, D = 384] -> [B, D = 384]}.
   */
  public static final class Unit {
    private Unit() {}

    /** Computes the layer, {@code [B, D = 384] -> [B, D = 384]}. */
    static Tensor forward(MiniLm.Unit parameters, Tensor x, Execution execution) {
      Tensor output = // [B, D = 384]
          Normalization.unitNorm(execution, x, 1.0E-12);
      return output;
    }

    /** Computes the layer step by step, {@code [B, D = 384] -> [B, D = 384]}. */
    static Trace trace(MiniLm.Unit parameters, Tensor x, Execution execution) {
      Tensor output = // [B, D = 384]
          Normalization.unitNorm(execution, x, 1.0E-12);
      return new Trace(output);
    }

    /** Computes the gradients, given that of the output, {@code [B, D = 384]}. */
    static LayerGradients<MiniLm.Unit, Tensor> backward(MiniLm.Unit parameters, Tape tape,
        Tensor dOutput, Execution execution) {
      Tensor dX = // [B, D = 384]
          Normalization.unitNormGradient(execution, tape.x(), dOutput, 1.0E-12);
      return new LayerGradients<>(new MiniLm.Unit(), dX);
    }

    /** Computes the layer and keeps what backward reads, {@code [B, D = 384] -> [B, D = 384]}. */
    static Recorded<Tape, Tensor> tape(MiniLm.Unit parameters, Tensor x, Execution execution) {
      Tensor output = // [B, D = 384]
          Normalization.unitNorm(execution, x, 1.0E-12);
      return new Recorded<>(new Tape(x), output);
    }

    // Plumbing: what other members call.

    static void check(MiniLm.Unit parameters, String path) {}

    static MiniLm.Unit build(ParameterSource source, ParameterPath at) {
      return new MiniLm.Unit();
    }

    static void visit(MiniLm.Unit parameters, ParameterVisitor visitor) {}

    static LayerSpecification specification() {
      return LayerSpecification.of("Unit", "UnitNorm")
          .input("x", "[B, 384]")
          .operation("output", "unit norm", "[B, 384]",
              "0", "1152*B", "3072*B", "@x");
    }

    /**
     * Everything that the layer computed, step by step.
     *
     * @param output unit norm, {@code [B, D = 384]}
     */
    public record Trace(Tensor output) {}

    /**
     * What the backward pass reads of the forward pass.
     *
     * @param x {@code [B, D = 384]}
     */
    public record Tape(Tensor x) {}
  }
}
