package dev.rapt.processor.declare;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Notation;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.declare.annotation.Vocabulary;
import dev.rapt.processor.declare.kind.KindReader;
import dev.rapt.processor.declare.kind.LayerKind;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads a record whose kind is known: its annotations and its components. */
final class RecordReader {
  private final TypeElement type;
  private final Elements elements;
  private final Places places;

  RecordReader(TypeElement type, Elements elements, Places places) {
    this.type = type;
    this.elements = elements;
    this.places = places;
  }

  Validated<LayerDeclaration> read(Annotation annotation) {
    Problems problems = new Problems();
    Optional<LayerKind> kind = problems.take(KindReader.read(annotation, places));
    Optional<Annotation> dims = annotation(Vocabulary.DIMS);
    Optional<ImmutableList<Binding>> bindings = dims.flatMap(it -> problems.take(bindings(it)));
    bindings
        .flatMap(it -> CyclicDims.problem(it, type.getSimpleName(), place(dims)))
        .ifPresent(problems::add);
    Optional<Annotation> input = annotation(Vocabulary.INPUT);
    Optional<ImmutableList<Expression>> shape = input.flatMap(it -> problems.take(input(it)));
    Optional<ImmutableList<Component>> components =
        kind.flatMap(it -> problems.take(components(it)));
    return problems.wholeIfAny(
        kind.map(
            it ->
                new LayerDeclaration(
                    AnnotatedClass.nameOf(type),
                    AnnotatedClass.isOpen(type),
                    it,
                    places.of(annotation),
                    bindings.orElse(ImmutableList.of()),
                    place(dims),
                    shape,
                    place(input),
                    components.orElseThrow(),
                    places.of(type))));
  }

  private Optional<Annotation> annotation(String name) {
    return Annotation.find(type, name, elements);
  }

  /** Where the value of an annotation is; the record where there is no annotation. */
  private Location place(Optional<Annotation> annotation) {
    return annotation.map(it -> places.of(it, "value")).orElseGet(() -> places.of(type));
  }

  private Validated<ImmutableList<Binding>> bindings(Annotation dims) {
    return Notation.bindings(
        dims.string("value"), "@Dims of " + type.getSimpleName(), places.of(dims, "value"));
  }

  private Validated<ImmutableList<Expression>> input(Annotation input) {
    return Notation.input(
        input.string("value"), "@Input of " + type.getSimpleName(), places.of(input, "value"));
  }

  private Validated<ImmutableList<Component>> components(LayerKind kind) {
    return kind.hasLayers()
        ? new ChildrenReader(type, elements, places).read()
        : new ParametersReader(type, kind, elements, places).read();
  }
}
