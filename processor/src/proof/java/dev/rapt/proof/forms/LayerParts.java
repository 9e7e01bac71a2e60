package dev.rapt.proof.forms;

import java.util.Set;

/**
 * Which components a drawn attention layer has.
 *
 * @param fused one projection for query, key and value
 * @param biased the projections that have a bias
 * @param normed {@code query}, {@code key}, both or none
 * @param epsilon of the norms
 * @param free the dims that are read from weights at run time
 */
record LayerParts(
    boolean fused, Set<String> biased, Set<String> normed, double epsilon, Set<String> free) {}
