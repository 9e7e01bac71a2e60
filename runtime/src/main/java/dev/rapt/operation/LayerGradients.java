package dev.rapt.operation;

/**
 * What the backward pass of a layer gives.
 *
 * @param parameters the gradient of each parameter, in its place
 * @param input the gradient of the input, of its shape
 * @param <P> the layer's record
 * @param <I> the type of its input
 */
public record LayerGradients<P, I>(P parameters, I input) {}
