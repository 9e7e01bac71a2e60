package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.ComponentSource;
import dev.rapt.processor.mutation.source.ModelSource;
import dev.rapt.processor.mutation.source.Place;
import dev.rapt.processor.mutation.source.RecordSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Components that are not there, or have another name. */
final class ComponentChanges {
  /** What other libraries call the same. */
  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry("query", List.of("q", "queries", "queryWeight")),
          Map.entry("key", List.of("k", "keys")),
          Map.entry("value", List.of("v", "values")),
          Map.entry("output", List.of("out", "o", "projection")),
          Map.entry("qkv", List.of("fused", "inProjection")),
          Map.entry("gain", List.of("gamma", "weight", "scale")),
          Map.entry("bias", List.of("beta", "b", "shift")),
          Map.entry("table", List.of("weight", "embeddings")),
          Map.entry("weight", List.of("kernel", "matrix")),
          Map.entry("up", List.of("fc1", "w1", "inner")),
          Map.entry("down", List.of("fc2", "w2", "outer")),
          Map.entry("gate", List.of("w3", "gateUp")),
          Map.entry("queryNorm", List.of("qNorm", "norm")),
          Map.entry("keyNorm", List.of("kNorm")),
          Map.entry("queryBias", List.of("qBias", "biasQuery")),
          Map.entry("upBias", List.of("b1", "biasUp")),
          Map.entry("downBias", List.of("b2", "bias")),
          Map.entry("outputBias", List.of("outBias", "bias")));

  private ComponentChanges() {}

  static Stream<Mutant> dropped(ModelSource model) {
    return Each.component(
        model,
        (record, it) ->
            Stream.of(
                new Mutant(
                    record.name() + ": " + it.name() + " dropped",
                    model.with(record.remove(it)).withoutUnused(),
                    Set.of(new Place(record.name(), "")),
                    Set.of(it.name()),
                    true)));
  }

  static Stream<Mutant> misspelt(ModelSource model) {
    return Each.component(
        model,
        (record, it) ->
            Stream.of(without(it.name()), exchanged(it.name()), it.name() + "s")
                .filter(name -> isFree(record, name))
                .distinct()
                .map(name -> Mutant.of(model, record, it, it.named(name))));
  }

  static Stream<Mutant> synonyms(ModelSource model) {
    return Each.parameter(
        model,
        (record, it) ->
            SYNONYMS.getOrDefault(it.name(), List.of()).stream()
                .filter(name -> isFree(record, name))
                .map(name -> Mutant.of(model, record, it, it.named(name))));
  }

  /** Each keeps its shape and its stored name under the name of the other. */
  static Stream<Mutant> namesExchanged(ModelSource model) {
    return Each.pair(
        model,
        (record, first, second) ->
            first.isTensor() && second.isTensor()
                ? Stream.of(exchanged(model, record, first, second))
                : Stream.empty());
  }

  private static Mutant exchanged(
      ModelSource model, RecordSource record, ComponentSource first, ComponentSource second) {
    List<ComponentSource> changed = new ArrayList<>(record.components());
    changed.set(changed.indexOf(first), first.named(second.name()));
    changed.set(changed.lastIndexOf(second), second.named(first.name()));
    return new Mutant(
        record.name() + ": " + first + " and " + second + " have each other's name",
        model.with(record.withComponents(changed)),
        Set.of(Place.of(record, first), Place.of(record, second)),
        Set.of(),
        true);
  }

  private static boolean isFree(RecordSource record, String name) {
    return !name.isEmpty() && record.component(name).isEmpty();
  }

  private static String without(String name) {
    int middle = name.length() / 2;
    return name.substring(0, middle) + name.substring(middle + 1);
  }

  private static String exchanged(String name) {
    int middle = name.length() / 2;
    return middle < 1
        ? name
        : name.substring(0, middle - 1)
            + name.charAt(middle)
            + name.charAt(middle - 1)
            + name.substring(middle + 1);
  }
}
