package dev.rapt.train;

import java.util.List;

/**
 * What training minimizes: the loss of a model over examples, with its gradient.
 *
 * <p>With the members that are generated for a record {@code X}, it is
 *
 * <pre>{@code
 * (weights, examples, seed) -> {
 *   NextTokens batch = NextTokens.of(examples);
 *   XGraph.Tape tape = XGraph.tape(weights, batch.inputs());
 *   return CrossEntropy.standard()
 *       .of(tape.output(), batch.targets())
 *       .through(gradient -> XGraph.backward(weights, tape, gradient).parameters());
 * }
 * }</pre>
 *
 * @param <X> the record that is the model
 * @param <E> an example
 */
@FunctionalInterface
public interface Objective<X, E> {
  /**
   * The loss of a batch, with the gradient of each parameter in its place.
   *
   * @param weights the model; it is only read
   * @param examples at least one
   * @param seed for dropout: different for each batch, the same when a step is repeated
   */
  Loss<X> at(X weights, List<E> examples, long seed);
}
