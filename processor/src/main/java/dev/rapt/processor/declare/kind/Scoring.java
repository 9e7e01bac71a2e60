package dev.rapt.processor.declare.kind;

import java.util.OptionalDouble;

/**
 * What an attention layer makes of its scores.
 *
 * @param scale what multiplies them, unless it is one over the square root of the head size
 * @param softcap their cap, if they have one
 * @param alibi whether they fall with distance
 * @param dropout the probability with which a weight is dropped in training, if any is
 */
public record Scoring(
    OptionalDouble scale, OptionalDouble softcap, boolean alibi, OptionalDouble dropout) {}
