package dev.rapt.train;

import java.util.List;

/**
 * A range of one parameter about to be updated.
 *
 * @param weights the weights, which are written
 * @param gradients their gradients, which are read
 * @param moments the moments of each weight, which are written; 0 before the first step
 * @param from the first position
 * @param to the position after the last
 * @param step the number of the step, counted from 1
 * @param rate the learning rate
 * @param scale the factor of each gradient: 1, or less if the norm is clipped
 * @param decays whether the weights decay
 */
public record Update(
    float[] weights,
    float[] gradients,
    List<float[]> moments,
    int from,
    int to,
    int step,
    double rate,
    double scale,
    boolean decays) {}
