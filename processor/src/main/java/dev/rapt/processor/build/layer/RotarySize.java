package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Diagnosis;
import dev.rapt.processor.declare.kind.Rotary;
import dev.rapt.processor.dims.Conflict;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.dims.Operator;
import dev.rapt.processor.model.op.Argument;
import dev.rapt.processor.model.op.Argument.HeadSize;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** How many features of a head are rotated: an even number, at most the size of the head. */
final class RotarySize {
  private static final Expression SIZE = new Name("size", 0);
  private static final Expression HEAD = new Name("head", 0);

  private final LayerContext context;
  private final Rotary rotary;
  private final HeadSize head;
  private final Dim headSize;
  private final Dim size;

  RotarySize(LayerContext context, Rotary rotary, HeadSize head) {
    this.context = context;
    this.rotary = rotary;
    this.head = head;
    this.headSize = head.dim();
    this.size = rotary.size().map(this::size).orElse(headSize);
  }

  private Dim size(Expression expression) {
    String user = "the rotary size of " + context.declaration().name().simple();
    Location place = context.at(rotary.location());
    Diagnosis arithmetic = context.scope().arithmetic(expression, user, place);
    return context
        .scope()
        .fixedSize(
            expression,
            user,
            place,
            conflict -> arithmetic.explain(conflict).fixedBy(fix(conflict)));
  }

  private String fix(Conflict conflict) {
    return conflict instanceof Conflict.Inexact inexact
            && inexact.dividend().constant().isPresent()
            && inexact.divisor().constant().isPresent()
        ? write(
            inexact.dividend().constant().getAsLong() / inexact.divisor().constant().getAsLong())
        : "write an even size in @Rope, of at most a head";
  }

  private static String write(long largest) {
    return "write size = \"" + Math.max(2, largest - largest % 2) + "\" in @Rope";
  }

  /** How many features of a head are rotated. */
  Dim features() {
    return size;
  }

  /** The size, which is demanded to be possible. */
  Argument argument() {
    demand(
        new Operation(SIZE, Operator.OVER, new Literal(2, 0)),
        () -> "is odd, and features are rotated in pairs");
    if (rotary.size().isPresent()) {
      Expression rest = new Operation(HEAD, Operator.MINUS, SIZE);
      demand(
          new Operation(rest, Operator.PLUS, new Literal(1, 0)),
          () -> "is larger than a head, which has " + value(headSize));
    }
    return rotary.size().<Argument>map(Argument.Declared::new).orElse(head);
  }

  /** That an expression of {@code size} and {@code head} is a whole number of at least 1. */
  private void demand(Expression expression, Supplier<String> otherwise) {
    Constraints constraints = context.constraints();
    constraints
        .solver()
        .evaluate(
            expression,
            name -> name.equals(SIZE.text()) ? size : headSize,
            constraints.cause("", conflict -> problem(otherwise.get())));
  }

  private Problem problem(String otherwise) {
    return Problem.of(
            Code.ROTARY_SIZE,
            context.at(rotary.location()),
            "the rotary size " + value(size) + " " + otherwise)
        .with("size", rotary.size().map(Expression::text).orElse("all of the head"))
        .with("head", value(headSize))
        .withKnown("where", context.constraints().origin(headSize))
        .with("at", context.path().text())
        .with("fix", fix());
  }

  private String value(Dim dim) {
    return context.constraints().value(dim);
  }

  private String fix() {
    OptionalLong head = context.constraints().solver().resolve(headSize).constant();
    OptionalLong wanted = context.constraints().solver().resolve(size).constant();
    if (head.isEmpty() || head.getAsLong() < 2) {
      return "make the size of the heads even";
    }
    return write(
        wanted.isPresent() && wanted.getAsLong() > 1 && wanted.getAsLong() < head.getAsLong()
            ? wanted.getAsLong()
            : head.getAsLong());
  }
}
