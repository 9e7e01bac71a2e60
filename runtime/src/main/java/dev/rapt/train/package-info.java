/**
 * Training: losses with their gradients, optimizers, schedules, and a loop around them.
 *
 * <p>Training has parts that can each be used alone. An {@link dev.rapt.train.Objective} gives the
 * loss and the gradient of a model; {@link dev.rapt.train.Optimizer#step} updates the weights by
 * it; {@link dev.rapt.train.Trainer} repeats both.
 *
 * <p>Results are bit-identical for any number of threads, with any kernels, on any JDK.
 */
@NullMarked
package dev.rapt.train;

import org.jspecify.annotations.NullMarked;
