package dev.rapt.processor.declare.kind;

import java.util.Optional;

/**
 * What an attention layer reads beside its input.
 *
 * @param memory what key and value read, if that is not the input
 * @param keep whether masks specify which pairs are attended
 * @param bias whether numbers are added to the scores
 */
public record AttentionSides(Optional<Memory> memory, boolean keep, boolean bias) {}
