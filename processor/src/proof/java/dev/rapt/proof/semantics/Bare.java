package dev.rapt.proof.semantics;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Mask;
import dev.rapt.Shape;
import dev.rapt.Window;
import dev.rapt.tensor.Tensor;

/**
 * Attention of one head of size 1 over tokens that are a query, a key and a value, so that results
 * can be worked out by hand.
 */
final class Bare {
  /** What picks the query, the key and the value out of a token. */
  static final Tensor QUERY = Tensor.of(new float[][] {{1}, {0}, {0}});

  static final Tensor KEY = Tensor.of(new float[][] {{0}, {1}, {0}});
  static final Tensor VALUE = Tensor.of(new float[][] {{0}, {0}, {1}});

  private Bare() {}

  @Layer.Attention(heads = "1")
  @Input("B, T, D")
  @Dims("D = 3")
  record Plain(
      @Shape("D, 1") Tensor query, @Shape("D, 1") Tensor key, @Shape("D, 1") Tensor value) {
    Plain() {
      this(QUERY, KEY, VALUE);
    }
  }

  @Layer.Attention(heads = "1", mask = Mask.CAUSAL)
  @Input("B, T, D")
  @Dims("D = 3")
  record Causal(
      @Shape("D, 1") Tensor query, @Shape("D, 1") Tensor key, @Shape("D, 1") Tensor value) {
    Causal() {
      this(QUERY, KEY, VALUE);
    }
  }

  /** Its scale is 0. */
  @Layer.Attention(heads = "1", mask = Mask.CAUSAL, scale = 0)
  @Input("B, T, D")
  @Dims("D = 3")
  record Even(@Shape("D, 1") Tensor query, @Shape("D, 1") Tensor key, @Shape("D, 1") Tensor value) {
    Even() {
      this(QUERY, KEY, VALUE);
    }
  }

  /** A published sliding window of two keys. */
  @Layer.Attention(heads = "1", mask = Mask.CAUSAL, window = @Window(left = 1))
  @Input("B, T, D")
  @Dims("D = 3")
  record Sliding(
      @Shape("D, 1") Tensor query, @Shape("D, 1") Tensor key, @Shape("D, 1") Tensor value) {
    Sliding() {
      this(QUERY, KEY, VALUE);
    }
  }

  @Layer.Attention(heads = "1", mask = Mask.CAUSAL, keep = true)
  @Input("B, T, D")
  @Dims("D = 3")
  record Kept(@Shape("D, 1") Tensor query, @Shape("D, 1") Tensor key, @Shape("D, 1") Tensor value) {
    Kept() {
      this(QUERY, KEY, VALUE);
    }
  }

  @Layer.Attention(heads = "1", mask = Mask.CAUSAL, bias = true)
  @Input("B, T, D")
  @Dims("D = 3")
  record Biased(
      @Shape("D, 1") Tensor query, @Shape("D, 1") Tensor key, @Shape("D, 1") Tensor value) {
    Biased() {
      this(QUERY, KEY, VALUE);
    }
  }

  /** Tokens are queries; the memory is keys and values. */
  @Layer.Attention(heads = "1", memory = "M", keep = true)
  @Input("B, T, D")
  @Dims("D = 1, M = 2")
  record Crossed(
      @Shape("D, 1") Tensor query, @Shape("M, 1") Tensor key, @Shape("M, 1") Tensor value) {
    Crossed() {
      this(
          Tensor.of(new float[][] {{1}}),
          Tensor.of(new float[][] {{1}, {0}}),
          Tensor.of(new float[][] {{0}, {1}}));
    }
  }
}
