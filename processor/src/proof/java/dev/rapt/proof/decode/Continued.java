package dev.rapt.proof.decode;

import static dev.rapt.Mask.CAUSAL;
import static dev.rapt.Pairing.HALVES;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.PoolingKind;
import dev.rapt.Residual;
import dev.rapt.Role;
import dev.rapt.Rope;
import dev.rapt.Shape;
import dev.rapt.SideInput;
import dev.rapt.tensor.Tensor;

/** Roots that decode, and some that look as if they could. */
public final class Continued {
  private Continued() {}

  @Layer.Attention(heads = "H", mask = CAUSAL, softcap = 0.75, scale = 0.5)
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3")
  public record Capped(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  /** No sequence is longer than four. */
  @Layer.Attention(heads = "H", mask = CAUSAL)
  @Input("B, T, D")
  @Dims("T = 4, D = 4, H = 2")
  public record Short(
      @Shape("D, D") Tensor query, @Shape("D, D") Tensor key, @Shape("D, D") Tensor value) {}

  /** The width and the head size are read from the weights. */
  @Layer.Sequential
  @Input("B, T, D")
  public record Free(@Residual Wide first, @Residual Wide second) {}

  @Layer.Attention(heads = "2", mask = CAUSAL)
  public record Wide(
      @Shape("D, 2*K") Tensor query,
      @Shape("D, 2*K") Tensor key,
      @Shape("D, 2*K") Tensor value,
      @Shape("2*K, D") Tensor output) {}

  @Layer.Sequential
  @Input("B, T")
  @Dims("V = 9, D = 6")
  public record Typed(Words words, Types types, @Residual Capped attention) {}

  @Layer.Embedding
  public record Words(@Shape("V, D") Tensor table) {}

  @Layer.Embedding(of = SideInput.TYPES)
  public record Types(@Shape("2, D") Tensor table) {}

  /** The query of the second layer turns with its position, the key with that of the memory. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 6, M = 5, H = 2, K = 4")
  public record Turned(@Residual Reader reader, @Residual Turning self, @Residual Later later) {}

  @Layer.Attention(heads = "H", mask = CAUSAL, rope = @Rope(pairing = HALVES))
  public record Turning(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(heads = "H", memory = "M", rope = @Rope(pairing = HALVES))
  public record Reader(
      @Shape("D, H*K") Tensor query,
      @Shape("M, H*K") Tensor key,
      @Shape("M, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  /** Its queries are three keys later. */
  @Layer.Attention(heads = "H", memory = "M", offset = 3, rope = @Rope(pairing = HALVES))
  public record Later(
      @Shape("D, H*K") Tensor query,
      @Shape("M, H*K") Tensor key,
      @Shape("M, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  /** Names that generated code uses too. */
  @Layer.Sequential
  @Input("B, T, RULE")
  @Dims("RULE = 4, H = 2")
  public record Named(@Residual Cache cache, @Residual Decoding decoding, Visibility past) {}

  @Layer.Attention(heads = "RULE", mask = CAUSAL)
  public record Cache(
      @Role("query") @Shape("RULE, RULE") Tensor cache,
      @Role("key") @Shape("RULE, RULE") Tensor decoding,
      @Role("value") @Shape("RULE, RULE") Tensor past) {}

  @Layer.Attention(heads = "H", mask = CAUSAL)
  public record Decoding(
      @Shape("RULE, RULE") Tensor query,
      @Shape("RULE, RULE") Tensor key,
      @Shape("RULE, RULE") Tensor value) {}

  @Layer.Linear
  public record Visibility(@Role("weight") @Shape("RULE, RULE") Tensor decoding) {}

  /** Its second layer sees all. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3")
  public record Mixed(Capped first, Seeing second) {}

  @Layer.Attention(heads = "H")
  public record Seeing(
      @Shape("D, H*K") Tensor query, @Shape("D, H*K") Tensor key, @Shape("D, H*K") Tensor value) {}

  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 6")
  public record Pooled(Capped attention, Last last) {}

  @Layer.Pooling(PoolingKind.LAST)
  public record Last() {}

  /** Causal in itself, and over a memory too. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 6, M = 5, H = 2, K = 3")
  public record Aligned(Capped attention, Along along) {}

  @Layer.Attention(heads = "H", memory = "M", mask = CAUSAL, offset = 0)
  public record Along(
      @Shape("D, H*K") Tensor query, @Shape("M, H*K") Tensor key, @Shape("M, H*K") Tensor value) {}

  /** Sees all, and so does not look as if it could. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 6, H = 2, K = 3")
  public record Open(Seeing seeing) {}
}
