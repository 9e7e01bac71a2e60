package dev.rapt.processor.model.op;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument.Count;
import dev.rapt.processor.model.op.Argument.Declared;
import dev.rapt.processor.model.op.Argument.Of;
import dev.rapt.processor.model.op.Argument.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scores, what is done to them, softmax and weighted sum in one: the fast path, which never has all
 * scores at once.
 *
 * @param dots the scores that it begins with
 * @param between what is done to them, in order
 * @param sum the weighted sum that it gives
 */
public record Attend(AttentionScores dots, List<ScoreOp> between, WeightedSum sum) implements Op {
  /** Copies the list. */
  public Attend {
    between = List.copyOf(between);
  }

  @Override
  public String title() {
    return isCausal() ? "causal attention" : "attention";
  }

  @Override
  public String formula() {
    String scores = dots.formula();
    for (ScoreOp op : between) {
      scores = op.on(scores);
    }
    return "softmax(" + scores + ") " + Symbols.of(sum.value());
  }

  @Override
  public List<Value> operands() {
    Stream<Value> sides = between.stream().flatMap(it -> it.operands().stream().skip(1));
    return Stream.concat(Stream.of(dots.query(), dots.key(), sum.value()), sides).toList();
  }

  @Override
  public Type type() {
    return sum.type();
  }

  @Override
  public Optional<Value> placed() {
    return dots.placed();
  }

  @Override
  public Attend substitute(Substitution by) {
    return new Attend(
        dots.substitute(by),
        between.stream().map(it -> it.substitute(by)).toList(),
        sum.substitute(by));
  }

  @Override
  public Mixing mixing() {
    return isCausal() ? Mixing.EARLIER : Mixing.ALL;
  }

  @Override
  public String mixingText() {
    return "attends to later positions";
  }

  /** Whether the positions of query and key matter. */
  public boolean isByPosition() {
    return between.stream().anyMatch(ScoreOp::isByPosition);
  }

  private boolean isCausal() {
    return between.stream().anyMatch(ScoreOp::hidesLater);
  }

  @Override
  public Call call() {
    return isByRule()
        ? new Call("Attention", "attend", byRule())
        : new Call(
            "Attention",
            between.isEmpty() ? "attend" : "attendCausal",
            arguments(sum.shape().scaleArgument()));
  }

  /** Query, key, value, heads and the rule, whatever the rule is. */
  public List<Argument> byRule() {
    return arguments(rule());
  }

  private List<Argument> arguments(Argument last) {
    HeadShape shape = sum.shape();
    List<Argument> arguments =
        new ArrayList<>(
            List.of(
                new Of(dots.query()),
                new Of(dots.key()),
                new Of(sum.value()),
                new Declared(shape.heads()),
                new Declared(shape.keyValueHeads())));
    arguments.add(last);
    return arguments;
  }

  /** Whether it is more than plain or causal: its call then takes the rule. */
  public boolean isByRule() {
    boolean plain = between.isEmpty();
    boolean causal =
        between.size() == 1 && between.get(0) instanceof CausalMask mask && mask.offset() == 0;
    return !plain && !causal;
  }

  /** How it attends, as one value. */
  public Rule rule() {
    Stream<RuleTerm> shift =
        between.stream()
            .map(ScoreOp::offset)
            .filter(it -> it != 0)
            .distinct()
            .map(it -> RuleTerm.seeing("Shifted", new Count(Setting.OFFSET, it)));
    return new Rule(
        sum.shape().scale(), Stream.concat(shift, between.stream().map(ScoreOp::term)).toList());
  }

  @Override
  public List<Contribution> gradients(Value result) {
    throw new IllegalStateException("fused attention is for the fast path only");
  }

  @Override
  public Dim products() {
    return dots.products().plus(sum.products());
  }

  /** That of its parts. */
  @Override
  public Dim elementwise() {
    return Stream.concat(Stream.of(dots, new Softmax(sum.weights()), sum), between.stream())
        .map(Op::elementwise)
        .reduce(Dim.of(0), Dim::plus);
  }
}
