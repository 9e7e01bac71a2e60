package dev.rapt.proof.layers;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Pairing;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Rope;
import dev.rapt.Shape;
import dev.rapt.Window;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** Attention to a memory of its own width and lengths. */
public final class Crossed {
  private Crossed() {}

  @Layer.Attention(heads = "H", keyValueHeads = "G", memory = "M")
  @Input("B, T, D")
  @Dims("D = 5, M = 3, H = 4, G = 2, K = 3, E = 2")
  public record Cross(
      @Shape("D, H*K") Tensor query,
      @Shape("M, G*K") Tensor key,
      @Shape("M, G*E") Tensor value,
      @Shape("H*E, D") Tensor output) {}

  /** The first two queries are before the memory and see none of its keys. */
  @Layer.Attention(heads = "H", memory = "M", mask = Mask.CAUSAL, offset = -2)
  @Input("B, T, D")
  @Dims("D = 5, M = 3, H = 2, K = 2")
  public record Late(
      @Shape("D, H*K") Tensor query,
      @Shape("M, H*K") Tensor key,
      @Shape("M, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.Attention(
      heads = "H",
      memory = "M",
      mask = Mask.CAUSAL,
      offset = 2,
      window = @Window(left = 3),
      alibi = true,
      keep = true,
      bias = true)
  @Input("B, T, D")
  @Dims("D = 5, M = 3, H = 2, K = 2")
  public record Shifted(
      @Shape("D, H*K") Tensor query,
      @Shape("M, H*K") Tensor key,
      @Shape("M, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  /**
   * Rotary positions of queries that begin one key before the memory, where the first sees none.
   */
  @Layer.Attention(
      heads = "H",
      memory = "M",
      mask = Mask.CAUSAL,
      offset = -1,
      rope = @Rope(pairing = Pairing.INTERLEAVED, base = 10))
  @Input("B, T, D")
  @Dims("D = 5, M = 3, H = 2, K = 4")
  public record Turned(
      @Shape("D, H*K") Tensor query,
      @Shape("M, H*K") Tensor key,
      @Shape("M, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  /** Several layers read one memory, some of them in a list. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("D = 4, M = 3, H = 2, K = 2, N = 3")
  public record Readers(
      @Residual Reader first, Scaled scaled, @Repeat("N") List<Branch> branches) {}

  @Layer.RmsNorm
  public record Scaled(@Shape("D") Tensor gain) {}

  @Layer.Sequential
  public record Branch(@Residual Reader reader, @Residual Reader again) {}

  @Layer.Attention(heads = "H", memory = "M")
  public record Reader(
      @Shape("D, H*K") Tensor query,
      @Shape("M, H*K") Tensor key,
      @Shape("M, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}
}
