package dev.rapt.processor.build.layer;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.kind.Attention;
import dev.rapt.processor.declare.kind.AttentionSides;
import dev.rapt.processor.declare.kind.HeadNorms;
import dev.rapt.processor.declare.kind.Memory;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.AttentionScores;
import dev.rapt.processor.model.op.HeadShape;
import dev.rapt.processor.model.op.WeightedSum;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Optional;

/** Attention: projections, positions, scores, masks, softmax, weighted sum, output. */
final class AttentionLayer {
  private final LayerContext context;
  private final Attention kind;

  AttentionLayer(LayerContext context, Attention kind) {
    this.context = context;
    this.kind = kind;
  }

  Value expand() {
    Value x = Inputs.sequences(context);
    Optional<Memory> declared = kind.sides().memory();
    Value read = declared.map(it -> context.reads(MemoryInput.of(context, it))).orElse(x);
    int before = context.constraints().failures();
    QueryKeyValue heads = new HeadProjections(context, kind).project(x, read);
    usefulEpsilon(kind.norms());
    HeadShape shape = heads.shape();
    QueryAndKey prepared = new QueryAndKey(context, kind, shape.headSize());
    int offset = kind.mask().offset();
    Value query =
        prepared.prepare("query", heads.query(), shape.heads(), shape.headCount(), offset);
    Value key =
        prepared.prepare("key", heads.key(), shape.keyValueHeads(), shape.keyValueHeadCount(), 0);
    Value scores = context.emit(StepName.SCORES, new AttentionScores(query, key, shape));
    Value weights = weights(scores);
    Value result =
        context.emit(
            StepName.CONCATENATED, new WeightedSum(weights, heads.value(), shape, width(heads)));
    boolean fits = context.constraints().failures() == before;
    Value concatenated = fits ? result : context.inDoubt(result);
    return context.optional("output").isPresent()
        ? new Projections(context).apply("output", concatenated, StepName.OUTPUT)
        : concatenated;
  }

  private Value weights(Value scores) {
    AttentionSides sides = kind.sides();
    Type pairs = scores.type();
    SideInputs root = context.rootSides();
    Optional<Value> keep =
        sides.keep() ? Optional.of(context.reads(root.keep(pairs))) : Optional.empty();
    Optional<Value> bias =
        sides.bias() ? Optional.of(context.reads(root.bias(pairs))) : Optional.empty();
    return new ScoreSteps(context, kind.scoring(), kind.mask()).weights(scores, keep, bias);
  }

  /** The features of all heads side by side. */
  private Axis width(QueryKeyValue heads) {
    HeadShape shape = heads.shape();
    Dim size = shape.headCount().times(shape.valueSize());
    return kind.heads().keyValue().isPresent() || context.optional("qkv").isPresent()
        ? HeadProjections.columns(size, kind.heads().query())
        : heads.value().type().last().withSize(size);
  }

  private void usefulEpsilon(HeadNorms norms) {
    boolean used =
        context.declaration().parameters().stream()
            .map(Component.Parameter::role)
            .anyMatch(it -> it.name().equals("queryNorm") || it.name().equals("keyNorm"));
    if (norms.written().isPresent() && !used) {
      context.report(
          Problem.of(
                  Code.USELESS_OPTION,
                  context.at(norms.written().get()),
                  "normEpsilon of "
                      + context.declaration().name().simple()
                      + " has no effect without queryNorm or keyNorm")
              .with("at", context.path().text())
              .with(
                  "fix",
                  "remove normEpsilon, or add the component @Shape(\"K\") Tensor queryNorm"));
    }
  }
}
