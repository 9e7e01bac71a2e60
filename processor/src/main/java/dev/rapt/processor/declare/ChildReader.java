package dev.rapt.processor.declare;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.ComponentTypes;
import dev.rapt.processor.declare.annotation.ElementLocation;
import dev.rapt.processor.declare.annotation.Notation;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.declare.annotation.Vocabulary;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.DimsParser;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Parsed;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads the layers, and lists of layers, of a sequence. */
final class ChildReader {
  private static final String LIST = "java.util.List";

  private final Elements elements;
  private final Places places;

  ChildReader(Elements elements, Places places) {
    this.elements = elements;
    this.places = places;
  }

  /** The component, unless it has a mistake. */
  Validated<Component> read(VariableElement field) {
    String name = field.getSimpleName().toString();
    boolean list = ComponentTypes.nameOf(field.asType()).equals(LIST);
    TypeMirror type = list ? ComponentTypes.elementOf(field.asType()) : field.asType();
    Optional<TypeElement> record = layerOf(type);
    if (record.isEmpty()) {
      return Validated.failed(notALayer(field, type));
    }
    Optional<Annotation> repeat = Annotation.find(field, Vocabulary.REPEAT, elements);
    Optional<Annotation> residual = Annotation.find(field, Vocabulary.RESIDUAL, elements);
    Optional<Annotation> dropout = Annotation.find(field, Vocabulary.DROPOUT, elements);
    Optional<Problem> mistake =
        repeatAndList(field, list, repeat.isPresent(), record.get())
            .or(() -> repeat.flatMap(it -> repeatAnd(field, residual)))
            .or(() -> repeat.flatMap(it -> repeatAnd(field, dropout)))
            .or(() -> new Misplaced(elements, places).onLayer(field));
    if (mistake.isPresent()) {
      return Validated.failed(mistake.get());
    }
    Problems problems = new Problems();
    Optional<Annotation> dims = Annotation.find(field, Vocabulary.DIMS, elements);
    Optional<Annotation> tied = Annotation.find(field, Vocabulary.TIED, elements);
    Optional<ImmutableList<Binding>> bindings =
        dims.isEmpty()
            ? Optional.of(ImmutableList.of())
            : problems.take(
                Notation.bindings(
                    dims.get().string("value"),
                    "@Dims of " + name,
                    places.of(dims.get(), "value")));
    Optional<Expression> count =
        repeat.flatMap(
            it ->
                problems.take(
                    Notation.size(
                        it.string("value"), "@Repeat of " + name, places.of(it, "value"))));
    OptionalDouble probability =
        dropout.stream()
            .mapToDouble(it -> problems.take(probability(field, it)).orElseThrow())
            .findFirst();
    if (bindings.isEmpty() || (list && count.isEmpty())) {
      return problems.wholeIfAny(Optional.empty());
    }
    ElementLocation location = places.of(field);
    return problems.whole(
        new Component.Child(
            name,
            Annotation.storedName(Annotation.find(field, Vocabulary.STORED, elements)).orElse(name),
            AnnotatedClass.nameOf(record.get()),
            bindings.get(),
            dims.map(it -> places.of(it, "value")).orElse(location),
            residual.isPresent(),
            probability,
            Annotation.find(field, Vocabulary.FROZEN, elements).map(places::of),
            count,
            repeat.map(it -> places.of(it, "value")).orElse(location),
            tied.map(it -> it.string("value")),
            tied.map(it -> places.of(it, "value")).orElse(location),
            location));
  }

  private Problem notALayer(VariableElement field, TypeMirror type) {
    String name = field.getSimpleName().toString();
    String shown = ComponentTypes.shown(type);
    if (type.getKind() == TypeKind.DECLARED
        && AnnotatedClass.isRecord(((DeclaredType) type).asElement())) {
      return Problem.of(
              Code.NOT_A_LAYER,
              places.of(field),
              name + " has type " + shown + ", a record that is not a layer")
          .with("fix", "annotate " + shown + " with its kind, for example @Layer.Linear");
    }
    Problem problem =
        Problem.of(
                Code.COMPONENT_TYPE,
                places.of(field),
                name + " has type " + shown + ", and a Sequential takes layers only")
            .with("fix", fix(field, type));
    return ComponentTypes.nameOf(type).equals(Vocabulary.TENSOR)
        ? problem.because(
            "use the kind that has these components in place of @Layer.Sequential, or put them into"
                + " records with a kind")
        : problem;
  }

  private String fix(VariableElement field, TypeMirror type) {
    if (ComponentTypes.nameOf(type).equals(Vocabulary.TENSOR)) {
      return "put it into a record with a layer kind, and use that record here";
    }
    return ComponentTypes.inside(type)
        .filter(it -> layerOf(it).isPresent())
        .map(
            it ->
                "declare it as @Repeat(\""
                    + count(field)
                    + "\") List<"
                    + ComponentTypes.shown(it)
                    + "> "
                    + field.getSimpleName())
        .orElse("make it a record with a layer kind, or a List of one with @Repeat");
  }

  /** The length that the user declared, else an example. */
  private String count(VariableElement field) {
    return Annotation.find(field, Vocabulary.REPEAT, elements)
        .map(it -> it.string("value"))
        .filter(it -> !it.isBlank())
        .orElse("6");
  }

  private Optional<Problem> repeatAndList(
      VariableElement field, boolean list, boolean repeat, TypeElement record) {
    String name = field.getSimpleName().toString();
    String listed = "List<" + record.getSimpleName() + "> " + name;
    if (list && !repeat) {
      return Optional.of(
          Problem.of(Code.REPEAT_LIST, places.of(field), name + " is a List without @Repeat")
              .with("fix", howMany(field, record)));
    }
    if (!list && repeat) {
      return Optional.of(
          Problem.of(Code.REPEAT_LIST, places.of(field), name + " has @Repeat and is not a List")
              .with("fix", "declare it as " + listed + ", or remove @Repeat"));
    }
    return Optional.empty();
  }

  private String howMany(VariableElement field, TypeElement record) {
    String name = field.getSimpleName().toString();
    String listed = "List<" + record.getSimpleName() + "> " + name;
    String one = "declare it as " + record.getSimpleName() + " " + name;
    return declaresLayers(field)
        ? "specify how many: @Repeat(\"N\") " + listed + ", or " + one
        : one + ", or specify how many with @Repeat";
  }

  /** Whether the record sets N, by which papers count layers. */
  private boolean declaresLayers(VariableElement field) {
    return Annotation.find(field.getEnclosingElement(), Vocabulary.DIMS, elements)
        .map(it -> DimsParser.bindings(it.string("value")))
        .filter(Parsed.Good.class::isInstance)
        .map(it -> ((Parsed.Good<List<Binding>>) it).value())
        .filter(it -> it.stream().anyMatch(binding -> binding.name().equals("N")))
        .isPresent();
  }

  private Optional<Problem> repeatAnd(VariableElement field, Optional<Annotation> around) {
    return around.map(
        it ->
            Problem.of(
                    Code.REPEAT_LIST,
                    places.of(it),
                    field.getSimpleName()
                        + " has "
                        + it.title()
                        + " on a List: around each layer, or around all?")
                .with(
                    "fix",
                    "put "
                        + it.title()
                        + " on a component inside the repeated layer, or the List into a"
                        + " @Layer.Sequential of its own"));
  }

  private Validated<Double> probability(VariableElement field, Annotation dropout) {
    double value = dropout.number("value");
    return Validated.of(value)
        .with(
            value >= 0 && value < 1
                ? Optional.empty()
                : Optional.of(
                    Problem.of(
                            Code.ANNOTATION_VALUE,
                            places.of(dropout, "value"),
                            "@Dropout of "
                                + field.getSimpleName()
                                + " is "
                                + value
                                + ", and must be at least 0 and below 1")
                        .with(
                            "fix",
                            "give a probability below 1, for example 0.1, or remove @Dropout")));
  }

  private Optional<TypeElement> layerOf(TypeMirror type) {
    // A class with a layer kind is not a record: that is reported where it is declared.
    return ComponentTypes.element(type)
        .filter(
            it ->
                !AnnotatedClass.kinds(it).isEmpty() || AnnotatedClass.hasUnresolvedAnnotation(it));
  }
}
