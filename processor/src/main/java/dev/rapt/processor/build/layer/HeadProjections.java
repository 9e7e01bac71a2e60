package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.declare.kind.Attention;
import dev.rapt.processor.declare.kind.HeadCounts;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.dims.Operator;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.StepName;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.HeadSize;
import dev.rapt.processor.model.op.Columns;
import dev.rapt.processor.model.op.HeadShape;
import dev.rapt.processor.report.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** Query, key and value of attention, by a projection each or by one for all. */
final class HeadProjections {
  private final LayerContext context;
  private final Attention kind;
  private final Projections projections;
  private final Heads heads;
  private final Expression keyValueHeads;
  private final Dim headCount;
  private final Dim keyValueCount;

  HeadProjections(LayerContext context, Attention kind) {
    this.context = context;
    this.kind = kind;
    this.projections = new Projections(context);
    this.heads = new Heads(context, kind);
    HeadCounts counts = kind.heads();
    this.keyValueHeads = counts.ofKeyAndValue();
    this.headCount = context.size(counts.query(), "heads", counts.queryLocation());
    this.keyValueCount =
        counts
            .keyValue()
            .map(it -> context.size(it, "keyValueHeads", counts.keyValueLocation()))
            .orElse(headCount);
  }

  /**
   * The projections.
   *
   * @param x what the query is made of
   * @param read what key and value are made of
   */
  QueryKeyValue project(Value x, Value read) {
    return context.optional("qkv").isPresent() ? fused(x) : separate(x, read);
  }

  private void group() {
    if (kind.heads().keyValue().isPresent()) {
      heads.group(headCount, keyValueCount);
    }
  }

  private QueryKeyValue separate(Value x, Value read) {
    Value query = projections.apply("query", x, StepName.QUERY);
    Value key = projections.apply("key", read, StepName.KEY);
    Value value = projections.apply("value", read, StepName.VALUE);
    boolean inDoubt =
        Stream.of(query, key, value)
            .anyMatch(it -> context.constraints().isInDoubt(it.type().last().size()));
    Optional<Problem> mistake =
        inDoubt
            ? Optional.empty()
            : new HeadMistake(context, kind.heads(), headCount, keyValueCount)
                .problem(query, key, value);
    if (mistake.isPresent()) {
      context.report(mistake.get());
      return new QueryKeyValue(query, key, value, unknown());
    }
    int failures = context.constraints().failures();
    group();
    Dim headSize = heads.size("K", query.type().last(), headCount, kind.heads().query(), "query");
    Dim keySize = heads.size("K", key.type().last(), keyValueCount, keyValueHeads, "key");
    heads.same(headSize, keySize);
    Dim valueSize = heads.size("E", value.type().last(), keyValueCount, keyValueHeads, "value");
    boolean fits = context.constraints().failures() == failures;
    HeadSize size =
        new HeadSize(headSize, HeadSizes.of(query.type().last().declared(), kind.heads().query()));
    return new QueryKeyValue(query, key, value, fits ? shape(size, valueSize) : unknown());
  }

  /** Heads of unknown sizes: after a mistake, what follows from them is not judged. */
  private HeadShape unknown() {
    Constraints constraints = context.constraints();
    return shape(
        new HeadSize(constraints.unknown("K"), Optional.empty()), constraints.unknown("E"));
  }

  private QueryKeyValue fused(Value x) {
    Value qkv = projections.apply("qkv", x, StepName.QKV);
    group();
    Dim parts = headCount.plus(Dim.of(2).times(keyValueCount));
    Dim headSize = heads.fusedSize(qkv.type().last(), parts);
    Axis query = columns(headCount.times(headSize), kind.heads().query());
    Axis keyValue = columns(keyValueCount.times(headSize), keyValueHeads);
    Optional<Expression> declared =
        kind.heads().keyValue().isPresent()
            ? Optional.empty()
            : HeadSizes.ofThree(qkv.type().last().declared(), kind.heads().query());
    Dim keysFrom = query.size();
    Dim valuesFrom = keysFrom.plus(keyValue.size());
    return new QueryKeyValue(
        context.emit(StepName.QUERY, new Columns(qkv, Dim.of(0), query)),
        context.emit(StepName.KEY, new Columns(qkv, keysFrom, keyValue)),
        context.emit(StepName.VALUE, new Columns(qkv, valuesFrom, keyValue)),
        shape(new HeadSize(headSize, declared), headSize));
  }

  private HeadShape shape(HeadSize headSize, Dim valueSize) {
    return new HeadShape(
        kind.heads().query(),
        keyValueHeads,
        headCount,
        keyValueCount,
        headSize,
        valueSize,
        kind.scoring().scale());
  }

  /** The features of a number of heads. */
  static Axis columns(Dim size, Expression count) {
    return new Axis(AxisKind.FEATURE, size, new Operation(count, Operator.TIMES, new Name("K", 0)));
  }
}
