package dev.rapt.processor.mutation;

import dev.rapt.processor.mutation.kind.Mutant;
import dev.rapt.processor.mutation.kind.MutationKind;
import dev.rapt.processor.mutation.kind.MutationKinds;
import dev.rapt.processor.mutation.source.ModelSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mistake to judge.
 *
 * @param kind the title of its kind
 * @param model the title of the model that was changed
 * @param number which of its kind in its model it is
 * @param mutant the mistake
 */
record Mutation(String kind, String model, int number, Mutant mutant) {
  /** Every mistake of every kind, each source once. */
  static List<Mutation> all(Map<String, ModelSource> models) {
    List<Mutation> all = new ArrayList<>();
    for (MutationKind kind : MutationKinds.all()) {
      models.forEach((title, model) -> add(all, kind, title, model));
    }
    Set<ModelSource> seen = new HashSet<>(models.values());
    all.removeIf(it -> !seen.add(it.mutant().source()));
    return all;
  }

  /**
   * Some of each kind: the same ones as long as the models are the same, whatever else is there.
   *
   * @param count how many of each kind, or all if there are fewer
   */
  static List<Mutation> sample(Map<String, ModelSource> models, int count) {
    Map<String, List<Mutation>> kinds = new LinkedHashMap<>();
    all(models).forEach(it -> kinds.computeIfAbsent(it.kind(), key -> new ArrayList<>()).add(it));
    return kinds.values().stream()
        .flatMap(it -> it.stream().sorted(Comparator.comparing(Mutation::mixed)).limit(count))
        .toList();
  }

  private static void add(List<Mutation> all, MutationKind kind, String title, ModelSource model) {
    List<Mutant> mutants = kind.changes().of(model).toList();
    for (int number = 0; number < mutants.size(); number++) {
      all.add(new Mutation(kind.title(), title, number, mutants.get(number)));
    }
  }

  /** A number that is as good as drawn, and the same everywhere. */
  private int mixed() {
    int mixed = (kind + "/" + model + "/" + number).hashCode() * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) * 0x85EBCA6B;
  }
}
