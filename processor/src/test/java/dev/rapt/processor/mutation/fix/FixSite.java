package dev.rapt.processor.mutation.fix;

import dev.rapt.processor.mutation.compile.Message;
import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.Place;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a fix is read: beside the message, in the source.
 *
 * @param model the source that was refused
 * @param place the line where the message is shown
 * @param message it
 */
record FixSite(ModelSource model, Place place, Message message) {
  /** A component and the record that it is in. */
  record Found(RecordSource record, ComponentSource component) {}

  /** The record at the message's line. */
  Optional<RecordSource> record() {
    return model.record(place.record());
  }

  /** The component at the message's line. */
  Optional<Found> component() {
    return record().flatMap(it -> in(it, place.member()));
  }

  /**
   * The component that a fix names, or {@code it}: of the record at the line, else of the layer
   * that the message's path leads to, else the only one of that name.
   */
  Optional<Found> component(String name) {
    if (name.equals("it")) {
      return component();
    }
    List<Found> all = model.records().stream().flatMap(it -> in(it, name).stream()).toList();
    return record()
        .flatMap(it -> in(it, name))
        .or(() -> onPath(name))
        .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }

  /** The model with another component in place of one. */
  Optional<ModelSource> change(Optional<Found> found, UnaryOperator<ComponentSource> change) {
    return found.map(
        it -> model.with(it.record().replace(it.component(), change.apply(it.component()))));
  }

  /** The model with another record at the message's line. */
  Optional<ModelSource> change(UnaryOperator<RecordSource> change) {
    return record().map(it -> model.with(change.apply(it)));
  }

  private Optional<Found> onPath(String name) {
    List<Found> found = new ArrayList<>();
    RecordSource record = model.root();
    for (String step : message.path()) {
      in(record, name).ifPresent(found::add);
      record = record.component(step).flatMap(it -> model.record(it.record())).orElse(record);
    }
    in(record, name).ifPresent(found::add);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  private static Optional<Found> in(RecordSource record, String name) {
    return record.component(name).map(it -> new Found(record, it));
  }
}
