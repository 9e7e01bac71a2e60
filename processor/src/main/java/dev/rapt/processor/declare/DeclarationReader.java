package dev.rapt.processor.declare;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.declare.annotation.Vocabulary;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.DimsParser;
import dev.rapt.processor.dims.Parsed;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads annotated records, from source or from class files. */
public final class DeclarationReader {
  private final Elements elements;
  private final Places places;

  /**
   * A reader.
   *
   * @param hasSource whether an outermost class has its source in this compilation
   */
  public DeclarationReader(Elements elements, Predicate<TypeElement> hasSource) {
    this.elements = elements;
    this.places = new Places(hasSource);
  }

  /** The declaration of an annotated class, or its mistakes. */
  public Reading read(TypeElement type) {
    RecordChecks checks = new RecordChecks(places);
    if (!AnnotatedClass.isRecord(type)) {
      return new Reading.Mistaken(ImmutableList.of(checks.notARecord(type)));
    }
    if (AnnotatedClass.hasTwoComponentsOfOneName(type)) {
      return new Reading.Unresolved();
    }
    boolean source = places.of(type).hasSource();
    if (source && AnnotatedClass.hasUnresolvedAnnotation(type)) {
      return new Reading.Unresolved();
    }
    if (AnnotatedClass.hasUnresolvedComponent(type)) {
      return source
          ? new Reading.Unresolved()
          : new Reading.Mistaken(ImmutableList.of(checks.unresolved(type)));
    }
    Problems problems = new Problems();
    problems.add(checks.visibility(type));
    problems.add(checks.generic(type));
    Optional<LayerDeclaration> declaration =
        problems
            .take(kindOf(type))
            .flatMap(kind -> problems.take(new RecordReader(type, elements, places).read(kind)));
    if (problems.all().isEmpty()) {
      problems.add(declaration.flatMap(MissingRole::problem));
    }
    ImmutableList<Problem> all = CommonMistake.merged(problems.all());
    return declaration.isPresent() && all.isEmpty()
        ? new Reading.Declared(declaration.get())
        : new Reading.Mistaken(all);
  }

  private Validated<Annotation> kindOf(TypeElement type) {
    List<AnnotationMirror> kinds = AnnotatedClass.kinds(type);
    if (kinds.isEmpty()) {
      return Validated.failed(
          Problem.of(
                  Code.LAYER_KIND,
                  places.of(type),
                  type.getSimpleName() + " has @Input and no layer kind")
              .with("fix", "annotate it with its kind, for example @Layer.Sequential"));
    }
    List<Annotation> annotations =
        kinds.stream()
            .map(it -> Annotation.find(type, Annotation.nameOf(it), elements).orElseThrow())
            .toList();
    return kinds.size() == 1
        ? Validated.of(annotations.get(0))
        : Validated.failed(severalKinds(type, annotations));
  }

  private Problem severalKinds(TypeElement type, List<Annotation> kinds) {
    String names = kinds.stream().map(it -> "@Layer." + it.simpleName()).collect(joining(" and "));
    return Problem.of(
            Code.LAYER_KIND,
            places.of(kinds.get(1)),
            type.getSimpleName() + " is " + names + ", and a layer has one kind")
        .with("fix", "keep one of them; layers one after the other are a @Layer.Sequential");
  }

  /** A search for annotations where they have no meaning. */
  public StrayAnnotations stray(Predicate<RecordName> reported) {
    return new StrayAnnotations(places, reported);
  }

  /** The names that the {@code @Dims} of a class set, as far as they can be read. */
  public List<String> dimNames(TypeElement type) {
    return Annotation.find(type, Vocabulary.DIMS, elements)
        .map(it -> DimsParser.bindings(it.string("value")))
        .filter(Parsed.Good.class::isInstance)
        .map(it -> ((Parsed.Good<List<Binding>>) it).value())
        .map(it -> it.stream().map(Binding::name).toList())
        .orElse(List.of());
  }
}
