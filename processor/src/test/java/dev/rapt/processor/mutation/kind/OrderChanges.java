package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Components in another order. */
final class OrderChanges {
  private OrderChanges() {}

  /** Any two; in a layer with parameters the order means nothing. */
  static Stream<Mutant> exchanged(ModelSource model) {
    return Each.pair(
        model,
        (record, first, second) -> {
          List<ComponentSource> changed = new ArrayList<>(record.components());
          Collections.swap(changed, changed.indexOf(first), changed.indexOf(second));
          return Stream.of(
              new Mutant(
                  record.name() + ": " + first.name() + " <-> " + second.name(),
                  model.with(record.withComponents(changed)),
                  Set.of(Place.of(record, first), Place.of(record, second)),
                  Set.of(),
                  true));
        });
  }

  /** A layer at any other place that an exchange of neighbours does not give. */
  static Stream<Mutant> moved(ModelSource model) {
    return Each.layer(
        model,
        (record, it) -> {
          int from = record.components().indexOf(it);
          return IntStream.range(0, record.components().size())
              .filter(to -> Math.abs(to - from) > 1)
              .mapToObj(
                  to ->
                      new Mutant(
                          record.name() + ": " + it.name() + " moved from " + from + " to " + to,
                          model.with(record.move(it, to)),
                          Set.of(Place.of(record, it)),
                          Set.of(),
                          true));
        });
  }
}
