package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import java.util.List;
import java.util.stream.Stream;

/** Mistakes in the shapes of parameters. */
final class ShapeChanges {
  private static final List<String> VARYING = List.of("B", "T");
  private static final List<String> NUMBERS = List.of("24", "30");

  private ShapeChanges() {}

  static Stream<Mutant> transposed(ModelSource model) {
    return Each.parameter(
        model,
        (record, it) ->
            it.axes().size() == 2
                ? Stream.of(
                    Mutant.of(
                        model,
                        record,
                        it,
                        it.withAxes(List.of(it.axes().get(1), it.axes().get(0)))))
                : Stream.empty());
  }

  static Stream<Mutant> otherDim(ModelSource model) {
    return Each.axis(model, (it, axis) -> model.dims().stream().map(dim -> it.withAxis(axis, dim)));
  }

  /** 24 is the width of all models: a number that is right for a wrong reason. */
  static Stream<Mutant> number(ModelSource model) {
    return Each.axis(model, (it, axis) -> NUMBERS.stream().map(n -> it.withAxis(axis, n)));
  }

  /** Tables of positions are exempt: theirs are as many rows as the longest sequence. */
  static Stream<Mutant> varying(ModelSource model) {
    return Each.parameter(
            model,
            (record, it) ->
                Stream.iterate(0, axis -> axis < it.axes().size(), axis -> axis + 1)
                    .filter(axis -> axis > 0 || !record.is("Positions"))
                    .flatMap(axis -> VARYING.stream().map(dim -> it.withAxis(axis, dim)))
                    .map(changed -> Mutant.of(model, record, it, changed)))
        .map(Mutant::neverMeant);
  }

  static Stream<Mutant> biasSize(ModelSource model) {
    return Each.parameter(
        model,
        (record, it) ->
            it.name().toLowerCase().endsWith("bias")
                ? Stream.of("2*D", "D + 1", "D - 1", "3*D", "1", "D*D")
                    .map(size -> it.withAxes(List.of(size)))
                    .filter(changed -> !changed.equals(it))
                    .map(changed -> Mutant.of(model, record, it, changed))
                : Stream.empty());
  }

  static Stream<Mutant> rank(ModelSource model) {
    return Each.parameter(
        model,
        (record, it) -> {
          List<String> axes = it.axes();
          Stream<ComponentSource> dropped =
              axes.size() == 2
                  ? Stream.of(it.withAxes(axes.subList(0, 1)), it.withAxes(axes.subList(1, 2)))
                  : Stream.empty();
          Stream<ComponentSource> added =
              Stream.of(it.withAxes(Stream.concat(axes.stream(), Stream.of("D")).toList()));
          return Stream.concat(dropped, added)
              .map(changed -> Mutant.of(model, record, it, changed).neverMeant());
        });
  }

  /** As when a line is copied: a value like the query, a bias like the gain. */
  static Stream<Mutant> copied(ModelSource model) {
    return Each.parameter(
        model,
        (record, it) ->
            record.components().stream()
                .filter(other -> other.axes().size() == it.axes().size())
                .map(other -> it.withAxes(other.axes()))
                .distinct()
                .filter(changed -> !changed.equals(it))
                .map(changed -> Mutant.of(model, record, it, changed)));
  }
}
