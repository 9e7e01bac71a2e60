/**
 * Training: losses with their gradients, optimizers, schedules, and a loop around them.
 *
 * <p>A training is made of parts that can each be used alone. An {@link dev.rapt.train.Objective}
 * gives the loss and the gradient of a model; {@link dev.rapt.train.Optimizer#step} updates the
 * weights by it; {@link dev.rapt.train.Trainer} does both again and again.
 *
 * <p>Results do not depend on the number of threads, on the kernels, or on the JDK, to the bit.
 */
@NullMarked
package dev.rapt.train;

import org.jspecify.annotations.NullMarked;
