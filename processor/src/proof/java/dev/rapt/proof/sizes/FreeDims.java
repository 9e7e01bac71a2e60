package dev.rapt.proof.sizes;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.PoolingKind;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** Roots whose dims are read from the weights at run time. */
final class FreeDims {
  private FreeDims() {}

  /** The width D, the head size K, the inner width F and the number of blocks N are free. */
  @Layer.Sequential
  @Input("B, T, D")
  @Dims("H = 2")
  record Blocks(@Repeat("N") List<Block> blocks) {}

  @Layer.Sequential
  record Block(@Residual Attention attention, @Residual Mlp mlp) {}

  @Layer.Attention(heads = "H")
  record Attention(
      @Shape("D, H*K") Tensor query,
      @Shape("D, H*K") Tensor key,
      @Shape("D, H*K") Tensor value,
      @Shape("H*K, D") Tensor output) {}

  @Layer.FeedForward
  record Mlp(@Shape("D, F") Tensor up, @Shape("F, D") Tensor down) {}

  /** The number of heads H is free. */
  @Layer.Attention(heads = "H")
  @Input("B, T, D")
  @Dims("K = 3")
  record Heads(
      @Shape("D, H*K") Tensor query, @Shape("D, H*K") Tensor key, @Shape("D, H*K") Tensor value) {}

  /** The head size is a quotient of the free width. */
  @Layer.Attention(heads = "H")
  @Input("B, T, D")
  @Dims("H = 4, K = D / H")
  record Quotient(
      @Shape("D, H*K") Tensor query, @Shape("D, H*K") Tensor key, @Shape("D, H*K") Tensor value) {}

  /** No weight depends on the width: any input is as wide as it is. */
  @Layer.Sequential
  @Input("B, T, D")
  record Sentence(Mean mean, Unit unit) {}

  @Layer.Pooling(PoolingKind.MEAN)
  record Mean() {}

  @Layer.UnitNorm
  record Unit() {}

  @Layer.Linear
  record Map(@Shape("I, O") Tensor weight) {}

  /** That A*A is B*C can be neither proved nor refuted while compiling. */
  @Layer.Sequential
  @Input("N, A")
  record Undecided(
      @Dims("I = A, O = B") Map one,
      @Dims("I = B, O = C") Map two,
      @Dims("I = C, O = A*A") Map three,
      @Dims("I = B*C, O = A") Map four) {}

  /** Each map has a free width of its own, all of one name. */
  @Layer.Sequential
  @Input("B, T, D")
  record Namesakes(Map first, Map second, Map third, Map fourth) {}

  /** Each attention has a head size of its own, all of one name, inferred from the widths. */
  @Layer.Sequential
  @Input("B, T, D")
  record HeadNamesakes(Inner first, Inner second) {}

  @Layer.Attention(heads = "2")
  record Inner(
      @Shape("I, 2*K") Tensor query, @Shape("I, 2*K") Tensor key, @Shape("I, 2*E") Tensor value) {}
}
