package dev.rapt.train;

/**
 * What one step did.
 *
 * @param number of the step, counted from 1
 * @param loss before the step
 * @param count how many positions, vectors or pairs the loss counted
 * @param rate the learning rate
 * @param gradientNorm the norm of the gradient of all trained parameters together, before it was
 *     clipped
 * @param scale the factor of the gradient: below 1 if it was clipped
 */
public record TrainingStep(
    int number, double loss, long count, double rate, double gradientNorm, double scale) {}
