package dev.rapt.parameter;

import dev.rapt.Layout;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A model of three levels with the two functions that the processor would write for it.
 *
 * @param words a table [5, 4]
 */
public record TinyModel(Tensor words, List<Block> blocks, Norm norm) {
  /** Two blocks, as declared. */
  public static final ParameterTree<TinyModel> PARAMETERS = tree(2, 5);

  /** With the number of blocks and words that a checkpoint has. */
  public static final ParameterTree<TinyModel> OPEN_PARAMETERS = tree(-1, -1);

  /** A block: a projection stored transposed, with a bias, and one stored as declared. */
  public record Block(Tensor query, Tensor queryBias, Tensor output) {
    static Block build(ParameterSource source, ParameterPath at) {
      return new Block(
          source.tensor(at.projection("query", "self.query.weight", Layout.OUT_IN, 4, 6)),
          source.tensor(at.bias("queryBias", "self.query.bias", 6)),
          source.tensor(at.projection("output", "output.weight", Layout.IN_OUT, 6, 4)));
    }

    static void visit(Block weights, ParameterVisitor visitor) {
      visitor.tensor(weights.query());
      visitor.tensor(weights.queryBias());
      visitor.tensor(weights.output());
    }
  }

  /** A gain. */
  public record Norm(Tensor gain) {
    static Norm build(ParameterSource source, ParameterPath at) {
      return new Norm(source.tensor(at.gain("gain", "weight", 4)));
    }

    static void visit(Norm weights, ParameterVisitor visitor) {
      visitor.tensor(weights.gain());
    }
  }

  /** A model whose numbers are 1, 2, 3, ... in the order of declaration. */
  public static TinyModel counting() {
    float[] next = {0};
    return PARAMETERS.build(
        new ParameterSource() {
          @Override
          public Tensor tensor(Parameter parameter) {
            Tensor tensor =
                Tensor.zeros(parameter.shape().stream().mapToInt(Integer::intValue).toArray());
            for (int index = 0; index < tensor.elementCount(); index++) {
              tensor.values()[index] = ++next[0];
            }
            return tensor;
          }

          @Override
          public int repeat(ParameterPath path, int declared) {
            return declared;
          }
        });
  }

  private static ParameterTree<TinyModel> tree(int blocks, int words) {
    return ParameterTree.of(
        source -> build(source, ParameterPath.root(), blocks, words), TinyModel::visit);
  }

  private static TinyModel build(
      ParameterSource source, ParameterPath at, int blockCount, int words) {
    Tensor table = source.tensor(at.table("words", "embeddings.words", words, 4));
    ParameterPath list = at.child("blocks", "encoder.layer");
    List<Block> blocks = new ArrayList<>();
    int size = source.repeat(list, blockCount);
    for (int index = 0; index < size; index++) {
      blocks.add(Block.build(source, list.element(index)));
    }
    return new TinyModel(
        table, List.copyOf(blocks), Norm.build(source, at.child("norm", "LayerNorm")));
  }

  private static void visit(TinyModel weights, ParameterVisitor visitor) {
    visitor.tensor(weights.words());
    visitor.repeat(weights.blocks().size());
    for (Block block : weights.blocks()) {
      Block.visit(block, visitor);
    }
    Norm.visit(weights.norm(), visitor);
  }
}
