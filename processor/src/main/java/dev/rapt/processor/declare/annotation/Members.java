package dev.rapt.processor.declare.annotation;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import javax.lang.model.element.AnnotationValue;

/** The members of an annotation; a value that has no meaning is a problem. */
public final class Members {
  private final Annotation annotation;
  private final Places places;

  /** Those of an annotation. */
  public Members(Annotation annotation, Places places) {
    this.annotation = annotation;
    this.places = places;
  }

  /** The annotation. */
  public Annotation annotation() {
    return annotation;
  }

  /** The name of what is annotated. */
  public String record() {
    return annotation.element().getSimpleName().toString();
  }

  /** A member for people: {@code scale of SelfAttention}. */
  public String of(String member) {
    return member + " of " + record();
  }

  /** Where the value of a member is. */
  public ElementLocation place(String member) {
    return places.of(annotation, member);
  }

  /** Whether a member that may be absent is there. */
  public boolean has(String member) {
    return !annotation.elements(member).isEmpty();
  }

  /** A member that may be absent is an array of at most one element. */
  public Validated<Optional<AnnotationValue>> single(String member) {
    List<AnnotationValue> values = annotation.elements(member);
    Validated<Optional<AnnotationValue>> first = Validated.of(values.stream().findFirst());
    return values.size() < 2
        ? first
        : first.with(
            Optional.of(
                problem(
                    Code.ANNOTATION_VALUE,
                    member,
                    of(member) + " has " + values.size() + " values, and takes one",
                    "keep one of them")));
  }

  /** The annotation that a member is, if it is there. */
  public Validated<Optional<Members>> nested(String member) {
    return single(member)
        .map(it -> it.flatMap(annotation::nested).map(nested -> new Members(nested, places)));
  }

  /** A size that may be absent; absent too where it cannot be read. */
  public Validated<Optional<Expression>> size(String member) {
    Problems problems = new Problems();
    Optional<Expression> size =
        problems
            .take(single(member))
            .flatMap(it -> it)
            .map(Annotation::stringOf)
            .flatMap(it -> problems.take(Notation.size(it, of(member), place(member))));
    return problems.whole(size);
  }

  /** A number that may be absent. */
  public Validated<OptionalDouble> number(
      String member, DoublePredicate legal, String must, String fix) {
    Problems problems = new Problems();
    Optional<AnnotationValue> given = problems.take(single(member)).flatMap(it -> it);
    if (given.isPresent() && given.get().getValue() instanceof Double value) {
      problems.take(check(member, value, legal, must, fix));
      return problems.whole(OptionalDouble.of(value));
    }
    return problems.whole(OptionalDouble.empty());
  }

  /** A number that has a default. */
  public Validated<Double> check(
      String member, double value, DoublePredicate legal, String must, String fix) {
    return Validated.of(value)
        .with(
            legal.test(value)
                ? Optional.empty()
                : Optional.of(
                    problem(
                        Code.ANNOTATION_VALUE,
                        member,
                        of(member) + " is " + value + ", and must " + must,
                        fix)));
  }

  /** A number that keeps a divisor from being 0. */
  public Validated<Double> epsilon(String member, String example) {
    return check(
        member,
        annotation.number(member),
        value -> value >= 0 && Double.isFinite(value),
        "be finite and not negative",
        "give a small positive number, for example " + example);
  }

  /** A problem at the value of a member. */
  public Problem problem(Code code, String member, String summary, String fix) {
    return Problem.of(code, place(member), summary).with("fix", fix);
  }
}
