package dev.rapt.processor.build.layer;

import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Linear;
import java.util.Optional;

/** Linear maps by the parameters of a role, with its bias if there is one. */
record Projections(LayerContext context) {
  /** The map by the role's matrix; its result gets a name. */
  Value apply(String role, Value x, StepName name) {
    String biasRole = role.equals("weight") ? "bias" : role + "Bias";
    Optional<ParameterValue> bias = context.optional(biasRole);
    ParameterConstraints fits = new ParameterConstraints(context);
    ParameterValue declared = context.parameter(role);
    ParameterValue fitting = fits.projection(x, declared);
    // Where the two differ, the layer that reads the result may have been right with either.
    boolean sure = bias.map(it -> fits.bias(it, fitting)).orElse(true);
    ParameterValue weight = sure ? fitting : context.inDoubt(fitting);
    context.givesWidth(weight);
    return context.emit(
        name, new Linear(x, weight.value(), bias.map(ParameterValue::value), Optional.empty()));
  }
}
