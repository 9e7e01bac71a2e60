package dev.rapt.proof.layers;

import static dev.rapt.PoolingKind.FIRST;
import static dev.rapt.PoolingKind.LAST;
import static dev.rapt.PoolingKind.MEAN;
import static dev.rapt.PositionKind.LEARNED;
import static dev.rapt.PositionKind.SINUSOIDAL;
import static dev.rapt.SideInput.TYPES;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Shape;
import dev.rapt.Tied;
import dev.rapt.tensor.Tensor;

/** Tables, positions, heads and pooling. */
public final class TokenLayers {
  private TokenLayers() {}

  @Layer.Embedding
  @Input("B, T")
  @Dims("V = 7, D = 4")
  public record Words(@Shape("V, D") Tensor table) {}

  @Layer.Embedding(of = TYPES)
  @Input("B, T, D")
  @Dims("D = 4")
  public record Types(@Shape("2, D") Tensor table) {}

  @Layer.Positions(LEARNED)
  @Input("B, T, D")
  @Dims("P = 6, D = 4")
  public record Places(@Shape("P, D") Tensor table) {}

  @Layer.Positions(SINUSOIDAL)
  @Input("B, T, D")
  @Dims("D = 7")
  public record Sinusoids() {}

  @Layer.Unembedding
  public record TiedHead() {}

  @Layer.Sequential
  @Input("B, T")
  @Dims("D = 4")
  public record TiedWords(Words words, Linears.Square map, @Tied("words") TiedHead head) {}

  @Layer.Unembedding
  @Input("B, T, D")
  @Dims("V = 7, D = 4")
  public record Head(@Shape("D, V") Tensor weight) {}

  @Layer.Pooling(MEAN)
  @Input("B, T, D")
  @Dims("D = 4")
  public record Mean() {}

  @Layer.Pooling(FIRST)
  @Input("B, T, D")
  @Dims("D = 4")
  public record First() {}

  @Layer.Pooling(LAST)
  @Input("B, T, D")
  @Dims("D = 4")
  public record Last() {}
}
