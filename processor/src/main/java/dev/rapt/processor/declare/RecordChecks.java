package dev.rapt.processor.declare;

import static java.util.stream.Collectors.joining;

import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;

/** What a class must be to be a layer, whatever its kind. */
final class RecordChecks {
  private final Places places;

  RecordChecks(Places places) {
    this.places = places;
  }

  Problem notARecord(TypeElement type) {
    String kind =
        switch (type.getKind()) {
          case INTERFACE -> "an interface";
          case ENUM -> "an enum";
          case ANNOTATION_TYPE -> "an annotation";
          default -> "a class";
        };
    Name name = type.getSimpleName();
    return Problem.of(
            Code.NOT_A_RECORD, places.of(type), name + " is " + kind + ", and a layer is a record")
        .with("fix", "declare it as record " + name + "(...), with its parameters as components");
  }

  Problem unresolved(TypeElement type) {
    return Problem.of(
            Code.COMPONENT_TYPE,
            places.of(type),
            type.getSimpleName() + " has a component whose type is not on the class path")
        .with("fix", "add what " + type.getQualifiedName() + " was compiled with");
  }

  Optional<Problem> generic(TypeElement type) {
    return type.getTypeParameters().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    Code.GENERIC_RECORD,
                    places.of(type),
                    type.getSimpleName() + " has type parameters, and a layer has none")
                .with("fix", "remove <" + typeParameters(type) + "> from " + type.getSimpleName()));
  }

  static String typeParameters(TypeElement type) {
    return type.getTypeParameters().stream().map(Object::toString).collect(joining(", "));
  }

  Optional<Problem> visibility(TypeElement type) {
    return AnnotatedClass.hiding(type)
        .map(
            it ->
                Problem.of(
                        Code.VISIBILITY,
                        places.of(type),
                        (it.equals(type) ? "" : type.getSimpleName() + " is in ")
                            + it.getSimpleName()
                            + (it.equals(type) ? " is private, and" : ", which is private:")
                            + " the generated class cannot access it")
                    .with("fix", "remove private: the generated class is in the same package"));
  }
}
