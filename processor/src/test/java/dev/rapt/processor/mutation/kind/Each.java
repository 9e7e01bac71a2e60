package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Walks over the parts of a model. */
final class Each {
  private Each() {}

  /** What to make of one component. */
  @FunctionalInterface
  interface OfComponent {
    /** The mutants by changes of a component. */
    Stream<Mutant> of(RecordSource record, ComponentSource component);
  }

  /** What to make of two components of one record, the first before the second. */
  @FunctionalInterface
  interface OfPair {
    /** The mutants by changes of two components. */
    Stream<Mutant> of(RecordSource record, ComponentSource first, ComponentSource second);
  }

  /** What to make of one axis of a shape. */
  @FunctionalInterface
  interface OfAxis {
    /** Components in place of one, by changes of an axis. */
    Stream<ComponentSource> of(ComponentSource component, int axis);
  }

  static Stream<Mutant> component(ModelSource model, OfComponent changes) {
    return model.records().stream()
        .flatMap(record -> record.components().stream().flatMap(it -> changes.of(record, it)));
  }

  static Stream<Mutant> parameter(ModelSource model, OfComponent changes) {
    return component(
        model,
        (record, it) ->
            it.isTensor() && !it.axes().isEmpty() ? changes.of(record, it) : Stream.empty());
  }

  static Stream<Mutant> layer(ModelSource model, OfComponent changes) {
    return component(
        model, (record, it) -> it.isTensor() ? Stream.empty() : changes.of(record, it));
  }

  static Stream<Mutant> axis(ModelSource model, OfAxis changes) {
    return parameter(
        model,
        (record, it) ->
            IntStream.range(0, it.axes().size())
                .boxed()
                .flatMap(axis -> changes.of(it, axis))
                .filter(changed -> !changed.equals(it))
                .map(changed -> Mutant.of(model, record, it, changed)));
  }

  static Stream<Mutant> pair(ModelSource model, OfPair changes) {
    return model.records().stream()
        .flatMap(
            record ->
                IntStream.range(0, record.components().size())
                    .boxed()
                    .flatMap(
                        second ->
                            IntStream.range(0, second)
                                .boxed()
                                .flatMap(
                                    first ->
                                        changes.of(
                                            record,
                                            record.components().get(first),
                                            record.components().get(second)))));
  }
}
