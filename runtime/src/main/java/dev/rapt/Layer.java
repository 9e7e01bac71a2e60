package dev.rapt;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The layer kinds. A layer is a record with exactly one of these annotations.
 *
 * <p>They are nested here so that a user may name a record {@code Attention} or {@code
 * FeedForward}.
 */
public final class Layer {
  private Layer() {}

  /**
   * Multi-head scaled dot-product attention, {@code [B, T, D] -> [B, T, O]} (Vaswani et al. 2017,
   * section 3.2).
   *
   * <p>Components: {@code query} {@code [D, H*K]}, {@code key} {@code [D, G*K]}, {@code value}
   * {@code [D, G*E]}, or {@code qkv} {@code [D, (H+2*G)*K]} in that order; and optionally {@code
   * output} {@code [H*E, O]}, without which the result is the concatenated heads. Each projection
   * may have a bias, named {@code queryBias}, {@code keyBias}, {@code valueBias}, {@code qkvBias},
   * {@code outputBias}. Optionally {@code queryNorm} and {@code keyNorm} {@code [K]}, the gains of
   * an RMS norm of each head.
   *
   * <p>In this order: projections, norms of query and key, {@link #rope}, scores times {@link
   * #scale}, {@link #softcap}, {@link #alibi}, {@link #bias}, the masks {@link #mask}, {@link
   * #window} and {@link #keep}, softmax, {@link #dropout}, weighted sum, output. The output for a
   * query that sees no key is zeros.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface Attention {
    /** The number of query heads, H: an expression over dims. */
    String heads();

    /** The number of key and value heads, G, of which H must be a multiple; H by default. */
    String[] keyValueHeads() default {};

    /** Which keys a query may see; all by default. */
    Mask[] mask() default {};

    /**
     * The position of the first query among the keys of the memory, which may be negative. Required
     * for a causal mask over a {@link #memory}; 0 without one.
     */
    int[] offset() default {};

    /** The factor of the scores; {@code 1/sqrt(K)} by default. */
    double[] scale() default {};

    /** A cap c above 0: scores s become {@code c * tanh(s / c)}. */
    double[] softcap() default {};

    /** How far a query sees; all keys by default. */
    Window[] window() default {};

    /** Rotary positions of query and key; none by default. */
    Rope[] rope() default {};

    /**
     * Whether scores decrease linearly with the distance of query and key, with a different slope
     * for each head (Press et al. 2021).
     */
    boolean alibi() default false;

    /**
     * The probability, in [0, 1), with which a weight is set to 0 in {@code tape}, which takes a
     * seed; the other weights are divided by 1 minus the probability. {@code forward} and {@code
     * trace} drop nothing.
     */
    double[] dropout() default {};

    /**
     * The width of the memory, an expression over dims: key and value read the side input {@code
     * memory}, sequences of their own lengths, one for each sequence of queries (cross-attention).
     * All layers of a root read the same memory.
     */
    String[] memory() default {};

    /**
     * Whether the side input {@code keep} restricts which pairs of query and key are attended: one
     * {@link dev.rapt.tensor.KeepMask} for each sequence.
     */
    boolean keep() default false;

    /**
     * Whether the side input {@code bias} is added to the scores: one {@link
     * dev.rapt.tensor.ScoreBias} for each sequence.
     */
    boolean bias() default false;

    /** Added to the mean square in the norms of query and key. */
    double normEpsilon() default 1e-6;
  }

  /**
   * A linear map, {@code [..., I] -> [..., O]}.
   *
   * <p>Components: {@code weight} {@code [I, O]} and optionally {@code bias} {@code [O]}.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface Linear {}

  /**
   * Two linear maps with an activation between them, {@code [..., D] -> [..., D]} (Vaswani et al.
   * 2017, section 3.3), or the gated form {@code down(activation(gate(x)) * up(x))} (Shazeer 2020).
   *
   * <p>Components: {@code up} {@code [D, F]}, {@code down} {@code [F, D]}, and {@code gate} {@code
   * [D, F]} if gated. Each may have a bias, named {@code upBias}, {@code downBias}, {@code
   * gateBias}.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface FeedForward {
    /** The activation between the two maps. */
    Activation activation() default Activation.RELU;

    /** Whether the activation is applied to a gate, which multiplies the upward projection. */
    boolean gated() default false;
  }

  /**
   * Layer normalisation over the features, {@code [..., D] -> [..., D]} (Ba et al. 2016).
   *
   * <p>Components: {@code gain} {@code [D]} and optionally {@code bias} {@code [D]}.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface LayerNorm {
    /** Added to the variance before the square root. */
    double epsilon() default 1e-5;
  }

  /**
   * Root-mean-square normalisation over the features, {@code [..., D] -> [..., D]} (Zhang and
   * Sennrich 2019).
   *
   * <p>Component: {@code gain} {@code [D]}.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface RmsNorm {
    /** Added to the mean square before the square root. */
    double epsilon() default 1e-6;
  }

  /**
   * A table of vectors. Token ids become rows of the table, {@code [B, T] -> [B, T, D]}; with
   * {@code of}, the rows for the ids of a side input are added, {@code [B, T, D] -> [B, T, D]}.
   *
   * <p>Component: {@code table} {@code [V, D]}.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface Embedding {
    /** The side input whose rows are added; by default the token ids are looked up. */
    SideInput[] of() default {};
  }

  /**
   * Adds a vector for each position, {@code [B, T, D] -> [B, T, D]}.
   *
   * <p>Component: {@code table} {@code [P, D]} if learned; none if sinusoidal.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface Positions {
    /** Where the vectors come from. */
    PositionKind value();
  }

  /**
   * Scores for each word of a vocabulary (logits), {@code [..., D] -> [..., V]}.
   *
   * <p>Component: {@code weight} {@code [D, V]}; none if the component with this layer is {@link
   * Tied}.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface Unembedding {}

  /** One vector for each sequence, {@code [B, T, D] -> [B, D]}. No components. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface Pooling {
    /** How the vectors of all positions become one. */
    PoolingKind value();
  }

  /** Divides each vector by its Euclidean length, {@code [..., D] -> [..., D]}. No components. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface UnitNorm {
    /** The smallest divisor, so that a vector of zeros stays zeros. */
    double epsilon() default 1e-12;
  }

  /** Layers one after the other, in the order of the components. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  public @interface Sequential {}
}
