package dev.rapt.train;

import dev.rapt.parameter.Parameter;
import dev.rapt.tensor.Tensor;
import java.util.List;

/**
 * A parameter that is trained, with its state.
 *
 * @param parameter its declaration
 * @param index its place among all parameters of the model
 * @param weight the tensor of the model
 * @param values the elements of the weight, updated at each step
 * @param moments the moments of the rule, in the same order
 * @param decays whether it decays
 */
record TrainedParameter(
    Parameter parameter,
    int index,
    Tensor weight,
    float[] values,
    List<float[]> moments,
    boolean decays) {}
