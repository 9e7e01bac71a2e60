package dev.rapt.processor.declare.annotation;

import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import javax.lang.model.element.AnnotationValue;

/** Reads the members of an annotation; a value that has no meaning becomes a problem. */
public record Members(Annotation annotation, Places places, Consumer<Problem> problems) {
  /** A member for people: {@code scale of SelfAttention}. */
  public String of(String member) {
    return member + " of " + annotation.element().getSimpleName();
  }

  /** Where the value of a member stands. */
  public ElementLocation place(String member) {
    return places.of(annotation, member);
  }

  /** A member that may be absent is an array of at most one element. */
  public Optional<AnnotationValue> single(String member) {
    List<AnnotationValue> values = annotation.elements(member);
    if (values.size() > 1) {
      report(
          Code.ANNOTATION_VALUE,
          member,
          of(member) + " has " + values.size() + " values, and takes one",
          "keep one of them");
    }
    return values.stream().findFirst();
  }

  /** A number that may be absent. */
  public OptionalDouble number(String member, DoublePredicate legal, String must, String fix) {
    Optional<AnnotationValue> given = single(member);
    if (given.isPresent() && given.get().getValue() instanceof Double value) {
      check(member, value, legal, must, fix);
      return OptionalDouble.of(value);
    }
    return OptionalDouble.empty();
  }

  /** A number that has a default. */
  public double check(String member, double value, DoublePredicate legal, String must, String fix) {
    if (!legal.test(value)) {
      report(
          Code.ANNOTATION_VALUE, member, of(member) + " is " + value + ", and must " + must, fix);
    }
    return value;
  }

  /** A number that keeps a divisor from being 0. */
  public double epsilon(String member, String example) {
    return check(
        member,
        annotation.number(member),
        Members::isEpsilon,
        "be finite and not negative",
        "give a small positive number, for example " + example);
  }

  public static boolean isEpsilon(double value) {
    return value >= 0 && Double.isFinite(value);
  }

  /** A problem at the value of a member. */
  public void report(Code code, String member, String summary, String fix) {
    problems.accept(Problem.of(code, place(member), summary).with("fix", fix));
  }
}
