package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.AnnotationSource;
import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.Place;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A model with one change.
 *
 * @param what the change, in a line
 * @param source the model with it
 * @param places the lines that it touches
 * @param words what else a message may name to locate the mistake: a dropped component, a changed
 *     option
 * @param meant whether someone could have meant the result as another model
 */
public record Mutant(
    String what, ModelSource source, Set<Place> places, Set<String> words, boolean meant) {
  /** A change of a component. */
  static Mutant of(
      ModelSource model, RecordSource record, ComponentSource old, ComponentSource changed) {
    return new Mutant(
        record.name() + ": " + old + " -> " + changed,
        model.with(record.replace(old, changed)),
        Set.of(Place.of(record, changed)),
        Set.of(old.name()),
        true);
  }

  /** A change of an annotation of a record. */
  static Mutant of(
      ModelSource model, RecordSource record, AnnotationSource old, AnnotationSource changed) {
    RecordSource mutated = old.isKind() ? record.withKind(changed) : record.with(changed);
    return new Mutant(
        record.name() + ": " + old + " -> " + changed,
        model.with(mutated),
        Set.of(Place.of(record, changed)),
        Set.of(),
        true);
  }

  /** The same with a further place. */
  Mutant at(Place place) {
    Set<Place> more = new LinkedHashSet<>(places);
    more.add(place);
    return new Mutant(what, source, more, words, meant);
  }

  /** The same with a further word that names the change. */
  Mutant naming(String word) {
    Set<String> more = new LinkedHashSet<>(words);
    more.add(word);
    return new Mutant(what, source, places, more, meant);
  }

  /** The same as a declaration that no one means. */
  Mutant neverMeant() {
    return new Mutant(what, source, places, words, false);
  }
}
