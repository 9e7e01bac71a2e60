package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes in {@code @Dims} of records. */
final class DimsChanges {
  private DimsChanges() {}

  /** A binding of a record's {@code @Dims}: a name and what it is. */
  private record Binding(String name, String size) {
    static Binding of(String text) {
      String[] sides = text.split("=");
      return new Binding(sides[0].trim(), sides[1].trim());
    }

    boolean isNumber() {
      return size.matches("\\d+");
    }

    Binding to(long number) {
      return new Binding(name, Long.toString(number));
    }

    @Override
    public String toString() {
      return name + " = " + size;
    }
  }

  /** What to make of the bindings of a record, by the index of one. */
  @FunctionalInterface
  private interface OfBinding {
    Stream<List<Binding>> of(List<Binding> bindings, int index);
  }

  static Stream<Mutant> number(ModelSource model) {
    return each(
        model,
        (bindings, index) -> {
          Binding one = bindings.get(index);
          if (!one.isNumber()) {
            return Stream.empty();
          }
          long number = Long.parseLong(one.size());
          return Stream.of(number + 1, number - 1, 2 * number, 3 * number, number / 2, 0L, 1L)
              .distinct()
              .filter(other -> other != number)
              .map(other -> replaced(bindings, index, one.to(other)));
        });
  }

  static Stream<Mutant> dropped(ModelSource model) {
    return each(
        model,
        (bindings, index) -> {
          List<Binding> changed = new ArrayList<>(bindings);
          changed.remove(index);
          return changed.isEmpty() ? Stream.empty() : Stream.of(changed);
        });
  }

  static Stream<Mutant> exchanged(ModelSource model) {
    return each(
        model,
        (bindings, index) ->
            IntStream.range(0, index)
                .filter(it -> bindings.get(it).isNumber() && bindings.get(index).isNumber())
                .mapToObj(
                    it ->
                        replaced(
                            replaced(
                                bindings,
                                it,
                                new Binding(bindings.get(it).name(), bindings.get(index).size())),
                            index,
                            new Binding(bindings.get(index).name(), bindings.get(it).size()))));
  }

  static Stream<Mutant> renamed(ModelSource model) {
    return each(
        model,
        (bindings, index) -> {
          Binding one = bindings.get(index);
          return Stream.of(one.name() + "X", "L", one.name().toLowerCase())
              .map(name -> replaced(bindings, index, new Binding(name, one.size())));
        });
  }

  private static Stream<Mutant> each(ModelSource model, OfBinding changes) {
    return model.records().stream()
        .flatMap(
            record ->
                record.annotation("Dims").stream().flatMap(it -> each(model, record, it, changes)));
  }

  private static Stream<Mutant> each(
      ModelSource model, RecordSource record, AnnotationSource dims, OfBinding changes) {
    List<Binding> bindings =
        Stream.of(dims.text().orElseThrow().split(",")).map(Binding::of).toList();
    return IntStream.range(0, bindings.size())
        .boxed()
        .flatMap(
            index ->
                changes
                    .of(bindings, index)
                    .map(it -> dims.withText(text(it)))
                    .map(it -> Mutant.of(model, record, dims, it))
                    .map(it -> it.naming(bindings.get(index).name())));
  }

  private static List<Binding> replaced(List<Binding> bindings, int index, Binding other) {
    List<Binding> changed = new ArrayList<>(bindings);
    changed.set(index, other);
    return changed;
  }

  private static String text(List<Binding> bindings) {
    return String.join(", ", bindings.stream().map(Binding::toString).toList());
  }
}
