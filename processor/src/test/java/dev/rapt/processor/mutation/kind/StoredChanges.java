package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.stream.Stream;

/** Mistakes in the names that tensors have in a checkpoint. */
final class StoredChanges {
  private static final String STORED = "Stored";

  private StoredChanges() {}

  static Stream<Mutant> dropped(ModelSource model) {
    return Each.component(
        model,
        (record, it) ->
            it.has(STORED)
                ? Stream.of(Mutant.of(model, record, it, it.without(STORED)))
                : Stream.empty());
  }

  /** The name of another component of the record, and none. */
  static Stream<Mutant> coinciding(ModelSource model) {
    return Each.component(
        model,
        (record, it) ->
            Stream.concat(
                    record.components().stream()
                        .filter(other -> !other.equals(it))
                        .map(StoredChanges::stored),
                    Stream.of(""))
                .distinct()
                .map(name -> stored(it, name))
                .filter(changed -> !changed.equals(it))
                .map(changed -> Mutant.of(model, record, it, changed)));
  }

  /** A single layer under the name of a layer of its record in an element of a list. */
  static Stream<Mutant> element(ModelSource model) {
    return Each.pair(
        model,
        (record, first, second) ->
            Stream.concat(
                element(model, record, first, second), element(model, record, second, first)));
  }

  private static Stream<Mutant> element(
      ModelSource model, RecordSource record, ComponentSource list, ComponentSource single) {
    return list.isList() && !single.isTensor() && !single.isList()
        ? Stream.of("0", "1")
            .flatMap(index -> names(model, list, single.record()).map(it -> join(index, it)))
            .map(name -> stored(single, join(stored(list), name)))
            .map(changed -> Mutant.of(model, record, single, changed))
        : Stream.empty();
  }

  /** The names, inside a layer, of the layers of a record. */
  private static Stream<String> names(ModelSource model, ComponentSource layer, String record) {
    return model.record(layer.record()).stream()
        .flatMap(it -> it.components().stream())
        .filter(it -> !it.isTensor())
        .flatMap(
            it ->
                it.record().equals(record)
                    ? Stream.of(stored(it))
                    : names(model, it, record).map(name -> join(stored(it), name)));
  }

  private static String join(String parent, String name) {
    return parent.isEmpty() || name.isEmpty() ? parent + name : parent + "." + name;
  }

  private static String stored(ComponentSource component) {
    return component.annotation(STORED).flatMap(AnnotationSource::text).orElse(component.name());
  }

  private static ComponentSource stored(ComponentSource component, String name) {
    return component.with(
        component.annotation(STORED).orElse(AnnotationSource.of(STORED)).withText(name));
  }
}
