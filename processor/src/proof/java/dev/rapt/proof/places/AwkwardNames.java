package dev.rapt.proof.places;

import dev.rapt.Dims;
import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Repeat;
import dev.rapt.Residual;
import dev.rapt.Role;
import dev.rapt.Shape;
import dev.rapt.tensor.Tensor;

/** Names that generated code uses too: of records, of components and of dims. */
@Layer.Sequential
@Input("T, PARAMETERS, SPEC")
@Dims("SPEC = 4")
record AwkwardNames(
    Math parameters,
    @Residual String execution,
    List dims,
    @Residual Trace tape,
    Tape trace,
    Gradients gradients,
    Dims_ dOutput,
    @Repeat("2") java.util.List<Tensor_> layer,
    Sequences index,
    Execution recorded,
    Object output,
    Math input,
    Math x) {

  @Layer.Linear
  record Math(@Shape("SPEC, SPEC") Tensor weight) {}

  @Layer.Linear
  record String(@Role("weight") @Shape("SPEC, SPEC") Tensor parameters) {}

  @Layer.Linear
  record List(@Role("weight") @Shape("SPEC, SPEC") Tensor x) {}

  @Layer.FeedForward
  record Trace(
      @Role("up") @Shape("SPEC, OUTPUT") Tensor execution,
      @Role("down") @Shape("OUTPUT, SPEC") Tensor output) {}

  @Layer.Linear
  record Tape(@Role("weight") @Shape("SPEC, SPEC") Tensor dOutput) {}

  @Layer.Linear
  record Gradients(@Role("weight") @Shape("SPEC, SPEC") Tensor tape) {}

  @Layer.Linear
  record Dims_(@Role("weight") @Shape("SPEC, SPEC") Tensor dims) {}

  @Layer.Linear
  record Tensor_(@Role("weight") @Shape("SPEC, SPEC") Tensor weightGradient) {}

  @Layer.Linear
  record Sequences(@Role("weight") @Shape("SPEC, SPEC") Tensor index) {}

  @Layer.RmsNorm
  record Execution(@Role("gain") @Shape("SPEC") Tensor layer) {}

  @Layer.Attention(heads = "2")
  record Object(
      @Role("query") @Shape("SPEC, SPEC") Tensor scores,
      @Role("key") @Shape("SPEC, SPEC") Tensor query,
      @Role("value") @Shape("SPEC, SPEC") Tensor weights,
      @Role("output") @Shape("SPEC, SPEC") Tensor concatenated) {}
}
