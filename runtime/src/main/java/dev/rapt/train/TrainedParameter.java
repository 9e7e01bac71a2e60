package dev.rapt.train;

import dev.rapt.parameter.Parameter;
import dev.rapt.tensor.Tensor;
import java.util.List;

/**
 * A parameter that is trained, with what belongs to it.
 *
 * @param parameter its declaration
 * @param index its place among all parameters of the model
 * @param weight the tensor of the model
 * @param values the numbers of the weight, written at each step
 * @param moments what the rule remembers, in the same order
 * @param decays whether it decays
 */
record TrainedParameter(
    Parameter parameter,
    int index,
    Tensor weight,
    float[] values,
    List<float[]> moments,
    boolean decays) {}
