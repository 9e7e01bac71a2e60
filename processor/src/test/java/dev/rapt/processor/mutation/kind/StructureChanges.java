package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.stream.Stream;

/** Mistakes in how layers are put together. */
final class StructureChanges {
  private StructureChanges() {}

  static Stream<Mutant> residualDropped(ModelSource model) {
    return Each.layer(
        model,
        (record, it) ->
            it.has("Residual")
                ? Stream.of(Mutant.of(model, record, it, it.without("Residual")))
                : Stream.empty());
  }

  static Stream<Mutant> residualAdded(ModelSource model) {
    return Each.component(
        model,
        (record, it) ->
            it.has("Residual")
                ? Stream.empty()
                : Stream.of(
                    Mutant.of(model, record, it, it.with(AnnotationSource.of("Residual")))));
  }

  /** Without one of the two, or without both, or around what is no list. */
  static Stream<Mutant> repeat(ModelSource model) {
    return Each.layer(
        model,
        (record, it) ->
            (it.isList()
                    ? Stream.of(
                        it.without("Repeat"),
                        it.typed(it.record()),
                        it.without("Repeat").typed(it.record()))
                    : Stream.of(
                        it.with(AnnotationSource.of("Repeat", "2")),
                        it.typed("List<" + it.type() + ">")))
                .map(changed -> Mutant.of(model, record, it, changed)));
  }

  /** To each sibling, to none, and on what is no head. Only a table of words is meant. */
  static Stream<Mutant> tied(ModelSource model) {
    return Each.layer(
        model,
        (record, it) ->
            Stream.concat(
                    record.components().stream()
                        .map(ComponentSource::name)
                        .map(name -> it.with(AnnotationSource.of("Tied", name))),
                    Stream.of(it.without("Tied"), it.with(AnnotationSource.of("Tied", "wrods"))))
                .filter(changed -> !changed.equals(it))
                .map(changed -> Mutant.of(model, record, it, changed))
                .map(mutant -> isMeant(model, record, mutant, it) ? mutant : mutant.neverMeant()));
  }

  static Stream<Mutant> otherRecord(ModelSource model) {
    return Each.layer(
        model,
        (record, it) ->
            model.records().stream()
                .map(RecordSource::name)
                .filter(name -> !name.equals(it.record()) && !name.equals(model.root().name()))
                .filter(name -> !reaches(model, name, record.name()))
                .map(name -> it.typed(it.isList() ? "List<" + name + ">" : name))
                .map(changed -> Mutant.of(model, record, it, changed))
                .map(
                    mutant ->
                        new Mutant(
                            mutant.what(),
                            mutant.source().withoutUnused(),
                            mutant.places(),
                            mutant.words(),
                            true)));
  }

  private static boolean isMeant(
      ModelSource model, RecordSource record, Mutant mutant, ComponentSource old) {
    return mutant
        .source()
        .record(record.name())
        .flatMap(it -> it.component(old.name()))
        .flatMap(it -> it.annotation("Tied"))
        .flatMap(AnnotationSource::text)
        .flatMap(record::component)
        .flatMap(it -> model.record(it.record()))
        .map(it -> it.is("Embedding") && it.kind().members().isEmpty())
        .orElse(true);
  }

  private static boolean reaches(ModelSource model, String from, String to) {
    return from.equals(to)
        || model.record(from).stream()
            .flatMap(it -> it.components().stream())
            .filter(it -> !it.isTensor())
            .anyMatch(it -> reaches(model, it.record(), to));
  }
}
