package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Mistakes in the numbers of heads, and letters of the batch as options. */
final class HeadChanges {
  private static final String HEADS = "heads";
  private static final String GROUPS = "keyValueHeads";
  private static final List<String> OPTIONS = List.of(HEADS, GROUPS, "memory");

  private HeadChanges() {}

  static Stream<Mutant> exchanged(ModelSource model) {
    return each(
        model,
        (record, it) ->
            it.text(GROUPS).stream()
                .map(
                    groups ->
                        it.withText(HEADS, groups).withText(GROUPS, it.text(HEADS).orElseThrow())));
  }

  static Stream<Mutant> groupsForgotten(ModelSource model) {
    return each(
        model,
        (record, it) ->
            it.text(GROUPS).isPresent() ? Stream.of(it.without(GROUPS)) : Stream.empty());
  }

  /** The size of a head, the width, or any other for one of the two numbers. */
  static Stream<Mutant> otherHeads(ModelSource model) {
    return each(
        model,
        (record, it) ->
            Stream.of(HEADS, GROUPS)
                .flatMap(
                    member ->
                        Stream.concat(
                                model.dims().stream(),
                                Stream.of("2", "3", "5", "8", "2*H", "D / H"))
                            .map(size -> it.withText(member, size)))
                .filter(changed -> !changed.equals(it)));
  }

  static Stream<Mutant> varying(ModelSource model) {
    Stream<Mutant> options =
        each(
            model,
            (record, it) ->
                OPTIONS.stream()
                    .filter(member -> it.text(member).isPresent() || member.equals(GROUPS))
                    .flatMap(member -> Stream.of("B", "T").map(size -> it.withText(member, size))));
    Stream<Mutant> repeats =
        Each.layer(
            model,
            (record, it) ->
                it.has("Repeat")
                    ? Stream.of("B", "T")
                        .map(size -> it.with(AnnotationSource.of("Repeat", size)))
                        .map(changed -> Mutant.of(model, record, it, changed))
                    : Stream.empty());
    return Stream.concat(options, repeats).map(Mutant::neverMeant);
  }

  private static Stream<Mutant> each(
      ModelSource model, BiFunction<RecordSource, AnnotationSource, Stream<AnnotationSource>> of) {
    return model.records().stream()
        .filter(it -> it.is("Attention"))
        .flatMap(
            record ->
                of.apply(record, record.kind())
                    .map(it -> Mutant.of(model, record, record.kind(), it))
                    .map(it -> it.naming(HEADS).naming(GROUPS)));
  }
}
