package dev.rapt.proof.layers;

import static dev.rapt.Mask.CAUSAL;

import dev.rapt.Dims;
import dev.rapt.Dropout;
import dev.rapt.Frozen;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.PositionKind;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.Tied;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** Pairs of the same model, one with parts of it frozen. */
public final class Thawed {
  private Thawed() {}

  /** What is before the upper blocks is frozen, and so is the tied table; a norm after them is. */
  @Layer.Sequential
  @Input("B, T")
  @Dims("V = 7, P = 6, D = 4, H = 2, K = 2, F = 5, M = 2, N = 2")
  public record Lower(
      @Frozen Words words,
      @Frozen Places places,
      @Frozen @Repeat("M") List<Block> lower,
      @Repeat("N") List<Block> upper,
      @Frozen Norm norm,
      @Tied("words") Head head) {}

  /** The same, all of it trained. */
  @Layer.Sequential
  @Input("B, T")
  @Dims("V = 7, P = 6, D = 4, H = 2, K = 2, F = 5, M = 2, N = 2")
  public record WholeLower(
      Words words,
      Places places,
      @Repeat("M") List<Block> lower,
      @Repeat("N") List<Block> upper,
      Norm norm,
      @Tied("words") Head head) {}

  /** Frozen in the middle, and single tensors of a layer. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 4, H = 2, K = 2, F = 5, N = 2")
  public record Middle(
      @Residual Partly first, @Frozen @Repeat("N") List<Block> middle, Norm norm) {}

  /** The same, all of it trained. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 4, H = 2, K = 2, F = 5, N = 2")
  public record WholeMiddle(@Residual Wholly first, @Repeat("N") List<Block> middle, Norm norm) {}

  /** Frozen over a memory, whose gradient is still wanted. */
  @Layer.Sequential
  @Input("B, T")
  @Dims("V = 7, D = 4, M = 3, H = 2, K = 2, N = 2")
  public record Reading(@Frozen Words words, @Frozen @Repeat("N") List<Reader> readers) {}

  /** The same, all of it trained. */
  @Layer.Sequential
  @Input("B, T")
  @Dims("V = 7, D = 4, M = 3, H = 2, K = 2, N = 2")
  public record WholeReading(Words words, @Repeat("N") List<Reader> readers) {}

  /** Frozen layers that drop all the same, and sizes that weights tell. */
  @Layer.Sequential
  @Input("B, T")
  @Dims("V = 7")
  public record Dropping(
      @Frozen @Dropout(0.3) Words words, @Frozen @Repeat("N") List<Drop> lower, Norm norm) {}

  /** The same, all of it trained. */
  @Layer.Sequential
  @Input("B, T")
  @Dims("V = 7")
  public record WholeDropping(
      @Dropout(0.3) Words words, @Repeat("N") List<Drop> lower, Norm norm) {}

  @Layer.Sequential
  public record Block(@Residual SelfAttention attention, @Residual Mlp mlp) {}

  @Layer.Sequential
  public record Drop(@Residual @Dropout(0.2) Norm norm) {}

  @Layer.Embedding
  public record Words(@Shape("V, D") Tensor table) {}

  @Layer.Positions(PositionKind.LEARNED)
  public record Places(@Shape("P, D") Tensor table) {}

  @Layer.Attention(heads = "H", mask = CAUSAL)
  public record SelfAttention(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H")
  public record Partly(
      @Frozen @Shape("D, H*K") Tensor query,
      @Frozen @Shape("H*K") Tensor queryBias,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Frozen @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H")
  public record Wholly(
      @Shape("D, H*K") Tensor query,
      @Shape("H*K") Tensor queryBias,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H", memory = "M")
  public record Reader(
      @Shape("D, H*K") Tensor query,
      @Shape("M, H*K") Tensor key,
      @Shape("M, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.FeedForward
  public record Mlp(
      @Shape("D, F") Tensor up, @Shape("F, D") Tensor down, @Shape("D") Tensor downBias) {}

  @Layer.LayerNorm
  public record Norm(@Shape("D") Tensor gain, @Shape("D") Tensor bias) {}

  @Layer.Unembedding
  public record Head() {}
}
