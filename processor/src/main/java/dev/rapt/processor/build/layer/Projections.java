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
    ParameterValue weight = fits.projection(x, origin(x), declared);
    if (weight == declared) {
      bias.ifPresent(it -> fits.bias(it, weight));
    } else {
      // The layer that reads the result determines first how wide it should be.
      bias.ifPresent(it -> context.afterwards(() -> fits.bias(it, weight)));
    }
    return context.emit(
        name, new Linear(x, weight.value(), bias.map(ParameterValue::value), Optional.empty()));
  }

  private String origin(Value x) {
    return switch (x.source()) {
      case STEP -> "this layer";
      case SIDE -> x.name() + " of " + context.declaration().name().simple();
      default -> context.inputOrigin();
    };
  }
}
