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
 * {@link MiniLm}: {@code words -> positions -> types -> norm -> N x blocks -> pool -> unit}.
 *
 * <p>Sequential, {@code [B, T] -> [B, D = 384]}.
 *
 * <p>Layers: {@link MiniLm#words()}, {@link MiniLm#positions()}, {@link MiniLm#types()}, {@link
 * MiniLm#norm()}, {@link MiniLm#blocks()}, {@link MiniLm#pool()}, {@link MiniLm#unit()}.
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
 * <p>Checked at run time, in addition to the shape of each weight:
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
    // The version of dev.rapt.operation that this was generated for; any other throws here.
    Guard.require(2);
  }

  private MiniLmGraph() {}

  /** Computes the layer, {@code [B, T] -> [B, D = 384]}. */
  public static Tensor forward(MiniLm parameters, Tokens tokens, Tokens types,
      Execution execution) {
    check(parameters);
    Guard.sameLengths("tokens", tokens, "types", types);
    // words = words(tokens)                   [B, T, D = 384]
    Sequences words = WordEmbedding.forward(parameters.words(), tokens, execution);
    // positions = positions(words)            [B, T, D = 384]
    Sequences positions = PositionTable.forward(parameters.positions(), words, execution);
    // types = types(positions)                [B, T, D = 384]
    Sequences typesOutput = TypeEmbedding.forward(parameters.types(), positions, types, execution);
    // norm = norm(types)                      [B, T, D = 384]
    Sequences norm = Norm.forward(parameters.norm(), typesOutput, execution);
    // blocks = N x Block, from norm           [B, T, D = 384]
    Sequences blocks = norm;
    for (MiniLm.Block layer : parameters.blocks()) {
      blocks = Block.forward(layer, blocks, execution);
    }
    // pool = pool(blocks)                     [B, D = 384]
    Tensor pool = MeanPool.forward(parameters.pool(), blocks, execution);
    // unit = unit(pool)                       [B, D = 384]
    Tensor unit = Unit.forward(parameters.unit(), pool, execution);
    return unit;
  }

  /** Computes the layer step by step, {@code [B, T] -> [B, D = 384]}. */
  public static Trace trace(MiniLm parameters, Tokens tokens, Tokens types, Execution execution) {
    check(parameters);
    Guard.sameLengths("tokens", tokens, "types", types);
    // words = words(tokens)                   [B, T, D = 384]
    WordEmbedding.Trace wordsTrace = WordEmbedding.trace(parameters.words(), tokens, execution);
    Sequences words = wordsTrace.output();
    // positions = positions(words)            [B, T, D = 384]
    PositionTable.Trace positionsTrace = PositionTable.trace(parameters.positions(), words,
        execution);
    Sequences positions = positionsTrace.output();
    // types = types(positions)                [B, T, D = 384]
    TypeEmbedding.Trace typesTrace = TypeEmbedding.trace(parameters.types(), positions, types,
        execution);
    Sequences typesOutput = typesTrace.output();
    // norm = norm(types)                      [B, T, D = 384]
    Norm.Trace normTrace = Norm.trace(parameters.norm(), typesOutput, execution);
    Sequences norm = normTrace.output();
    // blocks = N x Block, from norm           [B, T, D = 384]
    List<Block.Trace> blocksTrace = new ArrayList<>();
    Sequences blocks = norm;
    for (MiniLm.Block layer : parameters.blocks()) {
      blocksTrace.add(Block.trace(layer, blocks, execution));
      blocks = blocksTrace.get(blocksTrace.size() - 1).output();
    }
    // pool = pool(blocks)                     [B, D = 384]
    MeanPool.Trace poolTrace = MeanPool.trace(parameters.pool(), blocks, execution);
    Tensor pool = poolTrace.output();
    // unit = unit(pool)                       [B, D = 384]
    Unit.Trace unitTrace = Unit.trace(parameters.unit(), pool, execution);
    Tensor unit = unitTrace.output();
    return new Trace(wordsTrace, positionsTrace, typesTrace, normTrace, blocksTrace, poolTrace,
        unitTrace, unit);
  }

  /** Computes the gradients, given the gradient of the output, {@code [B, D = 384]}. */
  public static Gradients backward(MiniLm parameters, Tape tape, Tensor dOutput,
      Execution execution) {
    check(parameters);
    Guard.gradient(tape.output(), dOutput);
    // back through unit(pool)
    LayerGradients<MiniLm.Unit, Tensor> unitGradients = Unit.backward(parameters.unit(),
        tape.unit(), dOutput, execution);
    // back through pool(blocks)
    LayerGradients<MiniLm.MeanPool, Sequences> poolGradients = MeanPool.backward(parameters.pool(),
        tape.pool(), unitGradients.input(), execution);
    // back through N x Block, from norm
    List<MiniLm.Block> blocksGradients = new ArrayList<>();
    Sequences dBlocksInput = poolGradients.input();
    for (int index = parameters.blocks().size() - 1; index >= 0; index--) {
      LayerGradients<MiniLm.Block, Sequences> gradients = Block.backward(
          parameters.blocks().get(index), tape.blocks().get(index), dBlocksInput, execution);
      blocksGradients.add(gradients.parameters());
      dBlocksInput = gradients.input();
    }
    Collections.reverse(blocksGradients);
    // back through norm(types)
    LayerGradients<MiniLm.Norm, Sequences> normGradients = Norm.backward(parameters.norm(),
        tape.norm(), dBlocksInput, execution);
    // back through types(positions)
    LayerGradients<MiniLm.TypeEmbedding, Sequences> typesGradients = TypeEmbedding.backward(
        parameters.types(), tape.types(), normGradients.input(), execution);
    // back through positions(words)
    LayerGradients<MiniLm.PositionTable, Sequences> positionsGradients = PositionTable.backward(
        parameters.positions(), tape.positions(), typesGradients.input(), execution);
    // back through words(tokens)
    WordEmbedding.Gradients wordsGradients = WordEmbedding.backward(parameters.words(),
        tape.words(), positionsGradients.input(), execution);
    return new Gradients(new MiniLm(wordsGradients.parameters(), positionsGradients.parameters(),
        typesGradients.parameters(), normGradients.parameters(), blocksGradients,
        poolGradients.parameters(), unitGradients.parameters()));
  }

  /** Computes the layer and keeps what backward needs, {@code [B, T] -> [B, D = 384]}. */
  public static Tape tape(MiniLm parameters, Tokens tokens, Tokens types, Execution execution) {
    check(parameters);
    Guard.sameLengths("tokens", tokens, "types", types);
    // words = words(tokens)                   [B, T, D = 384]
    Recorded<WordEmbedding.Tape, Sequences> wordsRecorded = WordEmbedding.tape(parameters.words(),
        tokens, execution);
    Sequences words = wordsRecorded.output();
    // positions = positions(words)            [B, T, D = 384]
    Recorded<PositionTable.Tape, Sequences> positionsRecorded = PositionTable.tape(
        parameters.positions(), words, execution);
    Sequences positions = positionsRecorded.output();
    // types = types(positions)                [B, T, D = 384]
    Recorded<TypeEmbedding.Tape, Sequences> typesRecorded = TypeEmbedding.tape(parameters.types(),
        positions, types, execution);
    Sequences typesOutput = typesRecorded.output();
    // norm = norm(types)                      [B, T, D = 384]
    Recorded<Norm.Tape, Sequences> normRecorded = Norm.tape(parameters.norm(), typesOutput,
        execution);
    Sequences norm = normRecorded.output();
    // blocks = N x Block, from norm           [B, T, D = 384]
    List<Block.Tape> blocksTapes = new ArrayList<>();
    Sequences blocks = norm;
    for (MiniLm.Block layer : parameters.blocks()) {
      Recorded<Block.Tape, Sequences> recorded = Block.tape(layer, blocks, execution);
      blocksTapes.add(recorded.tape());
      blocks = recorded.output();
    }
    // pool = pool(blocks)                     [B, D = 384]
    Recorded<MeanPool.Tape, Tensor> poolRecorded = MeanPool.tape(parameters.pool(), blocks,
        execution);
    Tensor pool = poolRecorded.output();
    // unit = unit(pool)                       [B, D = 384]
    Recorded<Unit.Tape, Tensor> unitRecorded = Unit.tape(parameters.unit(), pool, execution);
    Tensor unit = unitRecorded.output();
    return new Tape(wordsRecorded.tape(), positionsRecorded.tape(), typesRecorded.tape(),
        normRecorded.tape(), blocksTapes, poolRecorded.tape(), unitRecorded.tape(), unit);
  }

  /** Returns initial weights for training; they depend on the state of random alone. */
  public static MiniLm initialize(RandomGenerator random) {
    return Initialization.initialize(PARAMETERS, random);
  }

  /** Loads the weights from a checkpoint; one error names all tensors that do not fit. */
  public static MiniLm load(Checkpoint checkpoint) {
    MiniLm parameters = Loading.load(PARAMETERS, checkpoint);
    check(parameters);
    return parameters;
  }

  /** Saves the weights as a safetensors file; if that fails, the path stays unchanged. */
  public static void save(MiniLm parameters, Path file) {
    check(parameters);
    Saving.save(PARAMETERS, parameters, file);
  }

  /** Returns the same weights, the projections packed for faster matrix products. */
  public static MiniLm pack(MiniLm parameters) {
    return PARAMETERS.map(
        parameters,
        (parameter, tensor) ->
            parameter.kind() == Parameter.Kind.PROJECTION ? tensor.pack() : tensor);
  }

  // Checks, construction and traversal of the parameters; the passes on the shared execution.

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
   * The intermediate results of the layer, in order.
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
   * @param parameters the gradients of the parameters, in the same record
   */
  public record Gradients(MiniLm parameters) {}

  /**
   * What {@code backward} needs of the forward pass.
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
   * {@link MiniLm.WordEmbedding}: {@code y = table[tokens]}, looks up the row of each token id.
   *
   * <p>Embedding, {@code [B, T] -> [B, T, D = 384]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@link MiniLm.WordEmbedding#table()}, {@code [V = 30522, D = 384]}
   * </ul>
   *
   * <p>Dims: {@code V = 30522, D = 384}.
   */
  public static final class WordEmbedding {
    static final int V = 30522;
    static final int D = 384;

    private WordEmbedding() {}

    /** Computes the layer, {@code [B, T] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.WordEmbedding parameters, Tokens tokens, Execution execution) {
      // y = table[tokens]                       [B, T, D = 384]
      Sequences output = Lookup.embed(execution, tokens, parameters.table());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.WordEmbedding parameters, Tokens tokens, Execution execution) {
      // y = table[tokens]                       [B, T, D = 384]
      Sequences output = Lookup.embed(execution, tokens, parameters.table());
      return new Trace(output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 384]}. */
    static Gradients backward(MiniLm.WordEmbedding parameters, Tape tape, Sequences dOutput,
        Execution execution) {

      // y = table[tokens]  =>  dTable[token] = sum of dy over its positions  [V = 30522, D = 384]
      Tensor tableGradient = Lookup.embedGradient(execution, tape.tokens(), dOutput,
          parameters.table());
      return new Gradients(new MiniLm.WordEmbedding(tableGradient));
    }

    /** Computes the layer and keeps what backward needs, {@code [B, T] -> [B, T, D = 384]}. */
    static Recorded<Tape, Sequences> tape(MiniLm.WordEmbedding parameters, Tokens tokens,
        Execution execution) {
      // y = table[tokens]                       [B, T, D = 384]
      Sequences output = Lookup.embed(execution, tokens, parameters.table());
      return new Recorded<>(new Tape(tokens), output);
    }

    // Checks, construction and traversal of the parameters.

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
     * The intermediate results of the layer, in order.
     *
     * @param output {@code y = table[tokens]}, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences output) {}

    /**
     * The gradients of the layer.
     *
     * @param parameters the gradients of the parameters, in the same record
     */
    public record Gradients(MiniLm.WordEmbedding parameters) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param tokens {@code [B, T]}
     */
    public record Tape(Tokens tokens) {}
  }

  /**
   * {@link MiniLm.PositionTable}: {@code y = x + table[position]}, adds the row of each position.
   *
   * <p>Positions, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@link MiniLm.PositionTable#table()}, {@code [P = 512, D = 384]}
   * </ul>
   *
   * <p>Dims: {@code P = 512, D = 384}.
   */
  public static final class PositionTable {
    static final int P = 512;
    static final int D = 384;

    private PositionTable() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.PositionTable parameters, Sequences x, Execution execution) {
      // y = x + table[position]                 [B, T, D = 384]
      Sequences output = Lookup.addPositions(execution, x, parameters.table());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.PositionTable parameters, Sequences x, Execution execution) {
      // y = x + table[position]                 [B, T, D = 384]
      Sequences output = Lookup.addPositions(execution, x, parameters.table());
      return new Trace(output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.PositionTable, Sequences> backward(MiniLm.PositionTable parameters,
        Tape tape, Sequences dOutput, Execution execution) {

      // y = x + table[position]  =>
      //     dx = dy
      //     dTable[position] = sum of dy over the sequences  [P = 512, D = 384]
      Tensor tableGradient = Lookup.addPositionsGradient(execution, dOutput, parameters.table());
      return new LayerGradients<>(new MiniLm.PositionTable(tableGradient), dOutput);
    }

    /**
     * Computes the layer and keeps what backward needs, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.PositionTable parameters, Sequences x,
        Execution execution) {
      // y = x + table[position]                 [B, T, D = 384]
      Sequences output = Lookup.addPositions(execution, x, parameters.table());
      return new Recorded<>(new Tape(), output);
    }

    // Checks, construction and traversal of the parameters.

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
     * The intermediate results of the layer, in order.
     *
     * @param output {@code y = x + table[position]}, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences output) {}

    /** What {@code backward} needs of the forward pass. */
    public record Tape() {}
  }

  /**
   * {@link MiniLm.TypeEmbedding}: {@code y = x + table[types]}, adds the row of each token type.
   *
   * <p>Embedding, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@link MiniLm.TypeEmbedding#table()}, {@code [2, D = 384]}
   * </ul>
   *
   * <p>Dims: {@code D = 384}.
   */
  public static final class TypeEmbedding {
    static final int D = 384;

    private TypeEmbedding() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.TypeEmbedding parameters, Sequences x, Tokens types,
        Execution execution) {
      // y = x + table[types]                    [B, T, D = 384]
      Sequences output = Lookup.addEmbedded(execution, x, types, parameters.table());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.TypeEmbedding parameters, Sequences x, Tokens types,
        Execution execution) {
      // y = x + table[types]                    [B, T, D = 384]
      Sequences output = Lookup.addEmbedded(execution, x, types, parameters.table());
      return new Trace(output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.TypeEmbedding, Sequences> backward(MiniLm.TypeEmbedding parameters,
        Tape tape, Sequences dOutput, Execution execution) {

      // y = x + table[types]  =>
      //     dx = dy
      //     dTable[type] = sum of dy over its positions  [2, D = 384]
      Tensor tableGradient = Lookup.embedGradient(execution, tape.types(), dOutput,
          parameters.table());
      return new LayerGradients<>(new MiniLm.TypeEmbedding(tableGradient), dOutput);
    }

    /**
     * Computes the layer and keeps what backward needs, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.TypeEmbedding parameters, Sequences x,
        Tokens types, Execution execution) {
      // y = x + table[types]                    [B, T, D = 384]
      Sequences output = Lookup.addEmbedded(execution, x, types, parameters.table());
      return new Recorded<>(new Tape(types), output);
    }

    // Checks, construction and traversal of the parameters.

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
     * The intermediate results of the layer, in order.
     *
     * @param output {@code y = x + table[types]}, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param types {@code [B, T]}
     */
    public record Tape(Tokens types) {}
  }

  /**
   * {@link MiniLm.Norm}: {@code y = (x - mean(x)) / std(x) * gain + b},
   * at each position: {@code mean(x)} is the mean of its features, and
   * {@code std(x) = sqrt(mean((x - mean(x))^2) + 1.0E-12)} their standard deviation.
   *
   * <p>LayerNorm, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@link MiniLm.Norm#gain()}, {@code [D = 384]}
   *   <li>{@code b} is {@link MiniLm.Norm#bias()}, {@code [D = 384]}
   * </ul>
   *
   * <p>Dims: {@code D = 384}.
   */
  public static final class Norm {
    static final int D = 384;
    private static final double EPSILON = 1.0E-12;

    private Norm() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.Norm parameters, Sequences x, Execution execution) {
      // y = xhat * gain + b, xhat = (x - mean(x)) / std(x)  [B, T, D = 384]
      Sequences output = Normalization.layerNorm(execution, x, parameters.gain(), parameters.bias(),
          EPSILON);
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.Norm parameters, Sequences x, Execution execution) {
      // y = xhat * gain + b, xhat = (x - mean(x)) / std(x)  [B, T, D = 384]
      Sequences output = Normalization.layerNorm(execution, x, parameters.gain(), parameters.bias(),
          EPSILON);
      return new Trace(output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.Norm, Sequences> backward(MiniLm.Norm parameters, Tape tape,
        Sequences dOutput, Execution execution) {

      // y = xhat * gain + b, xhat = (x - mean(x)) / std(x)  =>
      //     dx = (g - mean(g) - xhat * mean(g * xhat)) / std(x), g = dy * gain  [B, T, D = 384]
      Sequences dX = Normalization.layerNormInputGradient(execution, tape.x(), parameters.gain(),
          dOutput, EPSILON);
      //     dGain = colsum(dy * xhat)           [D = 384]
      Tensor gainGradient = Normalization.layerNormGainGradient(execution, tape.x(), dOutput,
          EPSILON);
      //     db = colsum(dy)                     [D = 384]
      Tensor biasGradient = Projection.linearBiasGradient(execution, dOutput);
      return new LayerGradients<>(new MiniLm.Norm(gainGradient, biasGradient), dX);
    }

    /**
     * Computes the layer and keeps what backward needs, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.Norm parameters, Sequences x,
        Execution execution) {
      // y = xhat * gain + b, xhat = (x - mean(x)) / std(x)  [B, T, D = 384]
      Sequences output = Normalization.layerNorm(execution, x, parameters.gain(), parameters.bias(),
          EPSILON);
      return new Recorded<>(new Tape(x), output);
    }

    // Checks, construction and traversal of the parameters.

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
     * The intermediate results of the layer, in order.
     *
     * @param output {@code y = xhat * gain + b, xhat = (x - mean(x)) / std(x)}, {@code [B, T, D =
     * 384]}
     */
    public record Trace(Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param x {@code [B, T, D = 384]}
     */
    public record Tape(Sequences x) {}
  }

  /**
   * {@link MiniLm.Block}: {@code x + attention(x) -> attentionNorm -> x + mlp(x) -> mlpNorm}.
   *
   * <p>Sequential, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Layers: {@link MiniLm.Block#attention()}, {@link MiniLm.Block#attentionNorm()}, {@link
   * MiniLm.Block#mlp()}, {@link MiniLm.Block#mlpNorm()}.
   */
  public static final class Block {
    private Block() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.Block parameters, Sequences x, Execution execution) {
      // attention = attention(x)                [B, T, D = 384]
      Sequences attention = SelfAttention.forward(parameters.attention(), x, execution);
      // attentionResidual = x + attention       [B, T, D = 384]
      Sequences attentionResidual = Elementwise.add(execution, x, attention);
      // attentionNorm = attentionNorm(attentionResidual)  [B, T, D = 384]
      Sequences attentionNorm = Norm.forward(parameters.attentionNorm(), attentionResidual,
          execution);
      // mlp = mlp(attentionNorm)                [B, T, D = 384]
      Sequences mlp = Mlp.forward(parameters.mlp(), attentionNorm, execution);
      // mlpResidual = attentionNorm + mlp       [B, T, D = 384]
      Sequences mlpResidual = Elementwise.add(execution, attentionNorm, mlp);
      // mlpNorm = mlpNorm(mlpResidual)          [B, T, D = 384]
      Sequences mlpNorm = Norm.forward(parameters.mlpNorm(), mlpResidual, execution);
      return mlpNorm;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.Block parameters, Sequences x, Execution execution) {
      // attention = attention(x)                [B, T, D = 384]
      SelfAttention.Trace attentionTrace = SelfAttention.trace(parameters.attention(), x,
          execution);
      Sequences attention = attentionTrace.output();
      // attentionResidual = x + attention       [B, T, D = 384]
      Sequences attentionResidual = Elementwise.add(execution, x, attention);
      // attentionNorm = attentionNorm(attentionResidual)  [B, T, D = 384]
      Norm.Trace attentionNormTrace = Norm.trace(parameters.attentionNorm(), attentionResidual,
          execution);
      Sequences attentionNorm = attentionNormTrace.output();
      // mlp = mlp(attentionNorm)                [B, T, D = 384]
      Mlp.Trace mlpTrace = Mlp.trace(parameters.mlp(), attentionNorm, execution);
      Sequences mlp = mlpTrace.output();
      // mlpResidual = attentionNorm + mlp       [B, T, D = 384]
      Sequences mlpResidual = Elementwise.add(execution, attentionNorm, mlp);
      // mlpNorm = mlpNorm(mlpResidual)          [B, T, D = 384]
      Norm.Trace mlpNormTrace = Norm.trace(parameters.mlpNorm(), mlpResidual, execution);
      Sequences mlpNorm = mlpNormTrace.output();
      return new Trace(attentionTrace, attentionResidual, attentionNormTrace, mlpTrace, mlpResidual,
          mlpNormTrace, mlpNorm);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.Block, Sequences> backward(MiniLm.Block parameters, Tape tape,
        Sequences dOutput, Execution execution) {
      // back through mlpNorm(mlpResidual)
      LayerGradients<MiniLm.Norm, Sequences> mlpNormGradients = Norm.backward(parameters.mlpNorm(),
          tape.mlpNorm(), dOutput, execution);

      // mlpResidual = attentionNorm + mlp  =>
      //     dAttentionNorm += dMlpResidual
      //     dMlp = dMlpResidual
      // back through mlp(attentionNorm)
      LayerGradients<MiniLm.Mlp, Sequences> mlpGradients = Mlp.backward(parameters.mlp(),
          tape.mlp(), mlpNormGradients.input(), execution);

      // dAttentionNorm, the sum of its contributions  [B, T, D = 384]
      Sequences dAttentionNorm = Elementwise.add(execution, mlpNormGradients.input(),
          mlpGradients.input());
      // back through attentionNorm(attentionResidual)
      LayerGradients<MiniLm.Norm, Sequences> attentionNormGradients = Norm.backward(
          parameters.attentionNorm(), tape.attentionNorm(), dAttentionNorm, execution);

      // attentionResidual = x + attention  =>
      //     dx += dAttentionResidual
      //     dAttention = dAttentionResidual
      // back through attention(x)
      LayerGradients<MiniLm.SelfAttention, Sequences> attentionGradients = SelfAttention.backward(
          parameters.attention(), tape.attention(), attentionNormGradients.input(), execution);

      // dX, the sum of its contributions        [B, T, D = 384]
      Sequences dX = Elementwise.add(execution, attentionNormGradients.input(),
          attentionGradients.input());
      return new LayerGradients<>(new MiniLm.Block(attentionGradients.parameters(),
          attentionNormGradients.parameters(), mlpGradients.parameters(),
          mlpNormGradients.parameters()), dX);
    }

    /**
     * Computes the layer and keeps what backward needs, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.Block parameters, Sequences x,
        Execution execution) {
      // attention = attention(x)                [B, T, D = 384]
      Recorded<SelfAttention.Tape, Sequences> attentionRecorded = SelfAttention.tape(
          parameters.attention(), x, execution);
      Sequences attention = attentionRecorded.output();
      // attentionResidual = x + attention       [B, T, D = 384]
      Sequences attentionResidual = Elementwise.add(execution, x, attention);
      // attentionNorm = attentionNorm(attentionResidual)  [B, T, D = 384]
      Recorded<Norm.Tape, Sequences> attentionNormRecorded = Norm.tape(parameters.attentionNorm(),
          attentionResidual, execution);
      Sequences attentionNorm = attentionNormRecorded.output();
      // mlp = mlp(attentionNorm)                [B, T, D = 384]
      Recorded<Mlp.Tape, Sequences> mlpRecorded = Mlp.tape(parameters.mlp(), attentionNorm,
          execution);
      Sequences mlp = mlpRecorded.output();
      // mlpResidual = attentionNorm + mlp       [B, T, D = 384]
      Sequences mlpResidual = Elementwise.add(execution, attentionNorm, mlp);
      // mlpNorm = mlpNorm(mlpResidual)          [B, T, D = 384]
      Recorded<Norm.Tape, Sequences> mlpNormRecorded = Norm.tape(parameters.mlpNorm(), mlpResidual,
          execution);
      Sequences mlpNorm = mlpNormRecorded.output();
      return new Recorded<>(new Tape(attentionRecorded.tape(), attentionNormRecorded.tape(),
          mlpRecorded.tape(), mlpNormRecorded.tape()), mlpNorm);
    }

    // Checks, construction and traversal of the parameters.

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
     * The intermediate results of the layer, in order.
     *
     * @param attention the layer {@code attention}
     * @param attentionResidual {@code attentionResidual = x + attention}, {@code [B, T, D = 384]}
     * @param attentionNorm the layer {@code attentionNorm}
     * @param mlp the layer {@code mlp}
     * @param mlpResidual {@code mlpResidual = attentionNorm + mlp}, {@code [B, T, D = 384]}
     * @param mlpNorm the layer {@code mlpNorm}
     * @param output the layer's output, {@code [B, T, D = 384]}
     */
    public record Trace(SelfAttention.Trace attention, Sequences attentionResidual,
        Norm.Trace attentionNorm, Mlp.Trace mlp, Sequences mlpResidual, Norm.Trace mlpNorm,
        Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
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
   * {@link MiniLm.SelfAttention}: attention; for each head
   * {@code softmax(scale * Q K^T) V}, with
   *
   * <ul>
   *   <li>{@code Q = x W_Q + b_Q}: the queries
   *   <li>{@code K = x W_K + b_K}: the keys
   *   <li>{@code V = x W_V + b_V}: the values
   *   <li>{@code scale = 1 / sqrt(k)}, where a head of K has k features
   *   <li>{@code y = O W_O + b_O}: the concatenated heads O, projected
   * </ul>
   *
   * <p>Attention, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@code W_Q} is {@link MiniLm.SelfAttention#query()}, {@code [D = 384, H*K = 384]}
   *   <li>{@code b_Q} is {@link MiniLm.SelfAttention#queryBias()}, {@code [H*K = 384]}
   *   <li>{@code W_K} is {@link MiniLm.SelfAttention#key()}, {@code [D = 384, H*K = 384]}
   *   <li>{@code b_K} is {@link MiniLm.SelfAttention#keyBias()}, {@code [H*K = 384]}
   *   <li>{@code W_V} is {@link MiniLm.SelfAttention#value()}, {@code [D = 384, H*K = 384]}
   *   <li>{@code b_V} is {@link MiniLm.SelfAttention#valueBias()}, {@code [H*K = 384]}
   *   <li>{@code W_O} is {@link MiniLm.SelfAttention#output()}, {@code [H*K = 384, D = 384]}
   *   <li>{@code b_O} is {@link MiniLm.SelfAttention#outputBias()}, {@code [D = 384]}
   * </ul>
   *
   * <p>Dims: {@code D = 384, H = 12, K = 32}.
   */
  public static final class SelfAttention {
    static final int D = 384;
    static final int H = 12;
    static final int K = 32;
    private static final double SCALE = 1 / Math.sqrt(K);

    private SelfAttention() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.SelfAttention parameters, Sequences x, Execution execution) {
      // Q = x W_Q + b_Q                         [B, T, H*K = 384]
      Sequences query = Projection.linear(execution, x, parameters.query(), parameters.queryBias());
      // K = x W_K + b_K                         [B, T, H*K = 384]
      Sequences key = Projection.linear(execution, x, parameters.key(), parameters.keyBias());
      // V = x W_V + b_V                         [B, T, H*K = 384]
      Sequences value = Projection.linear(execution, x, parameters.value(), parameters.valueBias());
      // O = softmax(scale * Q K^T) V            [B, T, H*K = 384]
      Sequences concatenated = Attention.attend(execution, query, key, value, H, H, SCALE);
      // y = O W_O + b_O                         [B, T, D = 384]
      Sequences output = Projection.linear(execution, concatenated, parameters.output(),
          parameters.outputBias());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.SelfAttention parameters, Sequences x, Execution execution) {
      // Q = x W_Q + b_Q                         [B, T, H*K = 384]
      Sequences query = Projection.linear(execution, x, parameters.query(), parameters.queryBias());
      // K = x W_K + b_K                         [B, T, H*K = 384]
      Sequences key = Projection.linear(execution, x, parameters.key(), parameters.keyBias());
      // V = x W_V + b_V                         [B, T, H*K = 384]
      Sequences value = Projection.linear(execution, x, parameters.value(), parameters.valueBias());
      // S = scale * Q K^T                       [B, H = 12, T, T]
      Scores scores = Attention.scores(execution, query, key, H, H, SCALE);
      // A = softmax(S)                          [B, H = 12, T, T]
      Scores weights = Attention.softmax(execution, scores);
      // O = A V                                 [B, T, H*K = 384]
      Sequences concatenated = Attention.weightedSum(execution, weights, value, H);
      // y = O W_O + b_O                         [B, T, D = 384]
      Sequences output = Projection.linear(execution, concatenated, parameters.output(),
          parameters.outputBias());
      return new Trace(query, key, value, scores, weights, concatenated, output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.SelfAttention, Sequences> backward(MiniLm.SelfAttention parameters,
        Tape tape, Sequences dOutput, Execution execution) {

      // y = O W_O + b_O  =>
      //     dO = dy W_O^T                       [B, T, H*K = 384]
      Sequences dConcatenated = Projection.linearInputGradient(execution, parameters.output(),
          dOutput);
      //     dW_O = O^T dy                       [H*K = 384, D = 384]
      Tensor outputGradient = Projection.linearWeightGradient(execution, tape.concatenated(),
          dOutput);
      //     db_O = colsum(dy)                   [D = 384]
      Tensor outputBiasGradient = Projection.linearBiasGradient(execution, dOutput);

      // computed again, since the tape keeps no scores
      // S = scale * Q K^T                       [B, H = 12, T, T]
      Scores scores = Attention.scores(execution, tape.query(), tape.key(), H, H, SCALE);
      // A = softmax(S)                          [B, H = 12, T, T]
      Scores weights = Attention.softmax(execution, scores);

      // O = A V  =>
      //     dA = dO V^T                         [B, H = 12, T, T]
      Scores dWeights = Attention.weightedSumWeightsGradient(execution, tape.value(), dConcatenated,
          H, H);
      //     dV = A^T dO                         [B, T, H*K = 384]
      Sequences dValue = Attention.weightedSumValueGradient(execution, weights, dConcatenated, H);

      // A = softmax(S)  =>  dS = A * (dA - rowsum(dA * A))  [B, H = 12, T, T]
      Scores dScores = Attention.softmaxGradient(execution, weights, dWeights);

      // S = scale * Q K^T  =>
      //     dQ = scale * dS K                   [B, T, H*K = 384]
      Sequences dQuery = Attention.scoresQueryGradient(execution, tape.key(), dScores, H, SCALE);
      //     dK = scale * dS^T Q                 [B, T, H*K = 384]
      Sequences dKey = Attention.scoresKeyGradient(execution, tape.query(), dScores, H, SCALE);

      // V = x W_V + b_V  =>
      //     dx += dV W_V^T                      [B, T, D = 384]
      Sequences dXFromValue = Projection.linearInputGradient(execution, parameters.value(), dValue);
      //     dW_V = x^T dV                       [D = 384, H*K = 384]
      Tensor valueGradient = Projection.linearWeightGradient(execution, tape.x(), dValue);
      //     db_V = colsum(dV)                   [H*K = 384]
      Tensor valueBiasGradient = Projection.linearBiasGradient(execution, dValue);

      // K = x W_K + b_K  =>
      //     dx += dK W_K^T                      [B, T, D = 384]
      Sequences dXFromKey = Projection.linearInputGradient(execution, parameters.key(), dKey);
      //     dW_K = x^T dK                       [D = 384, H*K = 384]
      Tensor keyGradient = Projection.linearWeightGradient(execution, tape.x(), dKey);
      //     db_K = colsum(dK)                   [H*K = 384]
      Tensor keyBiasGradient = Projection.linearBiasGradient(execution, dKey);

      // Q = x W_Q + b_Q  =>
      //     dx += dQ W_Q^T                      [B, T, D = 384]
      Sequences dXFromQuery = Projection.linearInputGradient(execution, parameters.query(), dQuery);
      //     dW_Q = x^T dQ                       [D = 384, H*K = 384]
      Tensor queryGradient = Projection.linearWeightGradient(execution, tape.x(), dQuery);
      //     db_Q = colsum(dQ)                   [H*K = 384]
      Tensor queryBiasGradient = Projection.linearBiasGradient(execution, dQuery);

      // dX, the sum of its contributions        [B, T, D = 384]
      Sequences dX = Elementwise.sum(execution, dXFromValue, dXFromKey, dXFromQuery);
      return new LayerGradients<>(new MiniLm.SelfAttention(queryGradient, queryBiasGradient,
          keyGradient, keyBiasGradient, valueGradient, valueBiasGradient, outputGradient,
          outputBiasGradient), dX);
    }

    /**
     * Computes the layer and keeps what backward needs, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.SelfAttention parameters, Sequences x,
        Execution execution) {
      // Q = x W_Q + b_Q                         [B, T, H*K = 384]
      Sequences query = Projection.linear(execution, x, parameters.query(), parameters.queryBias());
      // K = x W_K + b_K                         [B, T, H*K = 384]
      Sequences key = Projection.linear(execution, x, parameters.key(), parameters.keyBias());
      // V = x W_V + b_V                         [B, T, H*K = 384]
      Sequences value = Projection.linear(execution, x, parameters.value(), parameters.valueBias());
      // O = softmax(scale * Q K^T) V            [B, T, H*K = 384]
      Sequences concatenated = Attention.attend(execution, query, key, value, H, H, SCALE);
      // y = O W_O + b_O                         [B, T, D = 384]
      Sequences output = Projection.linear(execution, concatenated, parameters.output(),
          parameters.outputBias());
      return new Recorded<>(new Tape(x, query, key, value, concatenated), output);
    }

    // Checks, construction and traversal of the parameters.

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
     * The intermediate results of the layer, in order.
     *
     * @param query {@code Q = x W_Q + b_Q}, {@code [B, T, H*K = 384]}
     * @param key {@code K = x W_K + b_K}, {@code [B, T, H*K = 384]}
     * @param value {@code V = x W_V + b_V}, {@code [B, T, H*K = 384]}
     * @param scores {@code S = scale * Q K^T}, {@code [B, H = 12, T, T]}
     * @param weights {@code A = softmax(S)}, {@code [B, H = 12, T, T]}
     * @param concatenated {@code O = A V}, {@code [B, T, H*K = 384]}
     * @param output {@code y = O W_O + b_O}, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences query, Sequences key, Sequences value, Scores scores,
        Scores weights, Sequences concatenated, Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param x {@code [B, T, D = 384]}
     * @param query {@code [B, T, H*K = 384]}
     * @param key {@code [B, T, H*K = 384]}
     * @param value {@code [B, T, H*K = 384]}
     * @param concatenated {@code [B, T, H*K = 384]}
     */
    public record Tape(Sequences x, Sequences query, Sequences key, Sequences value,
        Sequences concatenated) {}
  }

  /**
   * {@link MiniLm.Mlp}: {@code y = gelu(x W_up + b_up) W_down + b_down}, at each position.
   *
   * <p>FeedForward, {@code [B, T, D = 384] -> [B, T, D = 384]}.
   *
   * <p>Parameters:
   *
   * <ul>
   *   <li>{@code W_up} is {@link MiniLm.Mlp#up()}, {@code [D = 384, F = 1536]}
   *   <li>{@code b_up} is {@link MiniLm.Mlp#upBias()}, {@code [F = 1536]}
   *   <li>{@code W_down} is {@link MiniLm.Mlp#down()}, {@code [F = 1536, D = 384]}
   *   <li>{@code b_down} is {@link MiniLm.Mlp#downBias()}, {@code [D = 384]}
   * </ul>
   *
   * <p>Dims: {@code D = 384, F = 1536}.
   */
  public static final class Mlp {
    static final int D = 384;
    static final int F = 1536;

    private Mlp() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Sequences forward(MiniLm.Mlp parameters, Sequences x, Execution execution) {
      // activated = gelu(x W_up + b_up)         [B, T, F = 1536]
      Sequences activated = Projection.linear(execution, x, parameters.up(), parameters.upBias(),
          Activation.GELU);
      // y = activated W_down + b_down           [B, T, D = 384]
      Sequences output = Projection.linear(execution, activated, parameters.down(),
          parameters.downBias());
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, T, D = 384]}. */
    static Trace trace(MiniLm.Mlp parameters, Sequences x, Execution execution) {
      // up = x W_up + b_up                      [B, T, F = 1536]
      Sequences up = Projection.linear(execution, x, parameters.up(), parameters.upBias());
      // activated = gelu(up)                    [B, T, F = 1536]
      Sequences activated = Activations.apply(execution, up, Activation.GELU);
      // y = activated W_down + b_down           [B, T, D = 384]
      Sequences output = Projection.linear(execution, activated, parameters.down(),
          parameters.downBias());
      return new Trace(up, activated, output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, T, D = 384]}. */
    static LayerGradients<MiniLm.Mlp, Sequences> backward(MiniLm.Mlp parameters, Tape tape,
        Sequences dOutput, Execution execution) {

      // y = activated W_down + b_down  =>
      //     dActivated = dy W_down^T            [B, T, F = 1536]
      Sequences dActivated = Projection.linearInputGradient(execution, parameters.down(), dOutput);
      //     dW_down = activated^T dy            [F = 1536, D = 384]
      Tensor downGradient = Projection.linearWeightGradient(execution, tape.activated(), dOutput);
      //     db_down = colsum(dy)                [D = 384]
      Tensor downBiasGradient = Projection.linearBiasGradient(execution, dOutput);

      // activated = gelu(up)  =>  dUp = dActivated * gelu'(up)  [B, T, F = 1536]
      Sequences dUp = Activations.gradient(execution, tape.up(), dActivated, Activation.GELU);

      // up = x W_up + b_up  =>
      //     dx = dUp W_up^T                     [B, T, D = 384]
      Sequences dX = Projection.linearInputGradient(execution, parameters.up(), dUp);
      //     dW_up = x^T dUp                     [D = 384, F = 1536]
      Tensor upGradient = Projection.linearWeightGradient(execution, tape.x(), dUp);
      //     db_up = colsum(dUp)                 [F = 1536]
      Tensor upBiasGradient = Projection.linearBiasGradient(execution, dUp);
      return new LayerGradients<>(new MiniLm.Mlp(upGradient, upBiasGradient, downGradient,
          downBiasGradient), dX);
    }

    /**
     * Computes the layer and keeps what backward needs, {@code [B, T, D = 384] -> [B, T, D = 384]}.
     */
    static Recorded<Tape, Sequences> tape(MiniLm.Mlp parameters, Sequences x, Execution execution) {
      // up = x W_up + b_up                      [B, T, F = 1536]
      Sequences up = Projection.linear(execution, x, parameters.up(), parameters.upBias());
      // activated = gelu(up)                    [B, T, F = 1536]
      Sequences activated = Activations.apply(execution, up, Activation.GELU);
      // y = activated W_down + b_down           [B, T, D = 384]
      Sequences output = Projection.linear(execution, activated, parameters.down(),
          parameters.downBias());
      return new Recorded<>(new Tape(x, up, activated), output);
    }

    // Checks, construction and traversal of the parameters.

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
     * The intermediate results of the layer, in order.
     *
     * @param up {@code up = x W_up + b_up}, {@code [B, T, F = 1536]}
     * @param activated {@code activated = gelu(up)}, {@code [B, T, F = 1536]}
     * @param output {@code y = activated W_down + b_down}, {@code [B, T, D = 384]}
     */
    public record Trace(Sequences up, Sequences activated, Sequences output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param x {@code [B, T, D = 384]}
     * @param up {@code [B, T, F = 1536]}
     * @param activated {@code [B, T, F = 1536]}
     */
    public record Tape(Sequences x, Sequences up, Sequences activated) {}
  }

  /**
   * {@link MiniLm.MeanPool}: the mean of the positions of each sequence.
   *
   * <p>Pooling, {@code [B, T, D = 384] -> [B, D = 384]}.
   */
  public static final class MeanPool {
    private MeanPool() {}

    /** Computes the layer, {@code [B, T, D = 384] -> [B, D = 384]}. */
    static Tensor forward(MiniLm.MeanPool parameters, Sequences x, Execution execution) {
      // y = mean of x over positions            [B, D = 384]
      Tensor output = Pooling.mean(execution, x);
      return output;
    }

    /** Computes the layer step by step, {@code [B, T, D = 384] -> [B, D = 384]}. */
    static Trace trace(MiniLm.MeanPool parameters, Sequences x, Execution execution) {
      // y = mean of x over positions            [B, D = 384]
      Tensor output = Pooling.mean(execution, x);
      return new Trace(output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, D = 384]}. */
    static LayerGradients<MiniLm.MeanPool, Sequences> backward(MiniLm.MeanPool parameters,
        Tape tape, Tensor dOutput, Execution execution) {

      // y = mean of x over positions  =>  dx = dy / T at each position  [B, T, D = 384]
      Sequences dX = Pooling.meanGradient(execution, tape.x(), dOutput);
      return new LayerGradients<>(new MiniLm.MeanPool(), dX);
    }

    /**
     * Computes the layer and keeps what backward needs, {@code [B, T, D = 384] -> [B, D = 384]}.
     */
    static Recorded<Tape, Tensor> tape(MiniLm.MeanPool parameters, Sequences x,
        Execution execution) {
      // y = mean of x over positions            [B, D = 384]
      Tensor output = Pooling.mean(execution, x);
      return new Recorded<>(new Tape(x), output);
    }

    // Checks, construction and traversal of the parameters.

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
     * The intermediate results of the layer, in order.
     *
     * @param output {@code y = mean of x over positions}, {@code [B, D = 384]}
     */
    public record Trace(Tensor output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param x {@code [B, T, D = 384]}
     */
    public record Tape(Sequences x) {}
  }

  /**
   * {@link MiniLm.Unit}: {@code y = x / |x|}, the Euclidean length {@code |x| = sqrt(sum(x^2))}.
   *
   * <p>UnitNorm, {@code [B, D = 384] -> [B, D = 384]}.
   */
  public static final class Unit {
    private static final double EPSILON = 1.0E-12;

    private Unit() {}

    /** Computes the layer, {@code [B, D = 384] -> [B, D = 384]}. */
    static Tensor forward(MiniLm.Unit parameters, Tensor x, Execution execution) {
      // y = x / |x|                             [B, D = 384]
      Tensor output = Normalization.unitNorm(execution, x, EPSILON);
      return output;
    }

    /** Computes the layer step by step, {@code [B, D = 384] -> [B, D = 384]}. */
    static Trace trace(MiniLm.Unit parameters, Tensor x, Execution execution) {
      // y = x / |x|                             [B, D = 384]
      Tensor output = Normalization.unitNorm(execution, x, EPSILON);
      return new Trace(output);
    }

    /** Computes the gradients, given the gradient of the output, {@code [B, D = 384]}. */
    static LayerGradients<MiniLm.Unit, Tensor> backward(MiniLm.Unit parameters, Tape tape,
        Tensor dOutput, Execution execution) {

      // y = x / |x|  =>  dx = (dy - y * rowsum(dy * y)) / |x|  [B, D = 384]
      Tensor dX = Normalization.unitNormGradient(execution, tape.x(), dOutput, EPSILON);
      return new LayerGradients<>(new MiniLm.Unit(), dX);
    }

    /** Computes the layer and keeps what backward needs, {@code [B, D = 384] -> [B, D = 384]}. */
    static Recorded<Tape, Tensor> tape(MiniLm.Unit parameters, Tensor x, Execution execution) {
      // y = x / |x|                             [B, D = 384]
      Tensor output = Normalization.unitNorm(execution, x, EPSILON);
      return new Recorded<>(new Tape(x), output);
    }

    // Checks, construction and traversal of the parameters.

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
     * The intermediate results of the layer, in order.
     *
     * @param output {@code y = x / |x|}, {@code [B, D = 384]}
     */
    public record Trace(Tensor output) {}

    /**
     * What {@code backward} needs of the forward pass.
     *
     * @param x {@code [B, D = 384]}
     */
    public record Tape(Tensor x) {}
  }
}
