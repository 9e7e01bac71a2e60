package dev.rapt.processor.build;

import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.LinearForm;
import dev.rapt.processor.dims.Quotient;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.model.Access;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.FreeDim;
import dev.rapt.processor.model.FreeDim.Source;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what determines each dim of a root that is not fixed: an axis of a parameter, or a list.
 */
final class FreeDims {
  private final Constraints constraints;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Symbol, FreeDim> found = new LinkedHashMap<>();
  private final Set<Symbol> lengths = new HashSet<>();

  private record Candidate(Dim size, Function<LinearForm, Source> source) {}

  private FreeDims(Layer root, Constraints constraints) {
    this.constraints = constraints;
    Stream.concat(Stream.of(root.input()), root.sides().stream())
        .flatMap(it -> it.type().axes().stream())
        .filter(it -> it.kind() == AxisKind.BATCH || it.kind() == AxisKind.SEQUENCE)
        .flatMap(it -> it.size().symbols().stream())
        .forEach(lengths::add);
  }

  static List<FreeDim> of(Layer root, Constraints constraints) {
    FreeDims search = new FreeDims(root, constraints);
    search.collect(root, List.of());
    search.find();
    return List.copyOf(search.found.values());
  }

  private void collect(Layer layer, List<Access> path) {
    for (ParameterValue parameter : layer.parameters()) {
      List<Axis> axes = parameter.value().type().axes();
      List<Access> to = extended(path, new Access(parameter.component().name(), false));
      for (int axis = 0; axis < axes.size(); axis++) {
        int index = axis;
        candidate(axes.get(axis).size(), form -> new FreeDim.ByAxis(to, axes.size(), index, form));
      }
    }
    for (Step.SubLayer call : layer.calls()) {
      Component.Child component = call.component();
      call.count()
          .ifPresent(
              count -> {
                List<Access> to = extended(path, new Access(component.name(), false));
                candidate(count, form -> new FreeDim.ByList(to, form));
              });
      collect(call.layer(), extended(path, new Access(component.name(), call.repeated())));
    }
  }

  private void candidate(Dim size, Function<LinearForm, Source> source) {
    if (!size.symbols().isEmpty()) {
      candidates.add(new Candidate(size, source));
    }
  }

  /** Each pass finds what depends on one dim not found before, until nothing more is found. */
  private void find() {
    int before;
    do {
      before = found.size();
      candidates.forEach(this::findBySize);
      constraints.solver().quotients().forEach(this::findByQuotient);
    } while (found.size() > before);
  }

  private void findBySize(Candidate candidate) {
    onlyUnknown(candidate.size().symbols())
        .ifPresent(
            symbol ->
                LinearForm.of(candidate.size(), symbol)
                    .ifPresent(form -> add(symbol, candidate.source().apply(form))));
  }

  private void findByQuotient(Quotient quotient) {
    if (!found.containsKey(quotient.symbol())
        && needed(quotient.symbol())
        && found.keySet().containsAll(quotient.dividend().symbols())
        && found.keySet().containsAll(quotient.divisor().symbols())) {
      add(quotient.symbol(), new FreeDim.ByQuotient(quotient.dividend(), quotient.divisor()));
    }
  }

  /** Whether anything is made of a dim; a quotient may be there only to be exact. */
  private boolean needed(Symbol symbol) {
    return Stream.concat(
            candidates.stream().map(Candidate::size),
            constraints.named().keySet().stream()
                .map(it -> constraints.solver().resolve(Dim.of(it))))
        .anyMatch(it -> it.symbols().contains(symbol));
  }

  private void add(Symbol symbol, Source source) {
    found.put(symbol, new FreeDim(symbol, unique(nameOf(symbol), symbol), source));
  }

  /** The name that the declaration has for a dim; a quotient's symbol has none of its own. */
  private String nameOf(Symbol symbol) {
    if (constraints.named().containsKey(symbol)) {
      return symbol.name();
    }
    return constraints.named().keySet().stream()
        .filter(it -> constraints.solver().resolve(Dim.of(it)).equals(Dim.of(symbol)))
        .map(Symbol::name)
        .findFirst()
        .orElse(symbol.name().replaceAll("\\W+", "_"));
  }

  private Optional<Symbol> onlyUnknown(Set<Symbol> symbols) {
    List<Symbol> unknown = symbols.stream().filter(it -> !found.containsKey(it)).toList();
    return unknown.size() == 1 ? Optional.of(unknown.get(0)) : Optional.empty();
  }

  private String unique(String name, Symbol symbol) {
    String candidate = name;
    for (int number = 2; isTaken(candidate, symbol); number++) {
      candidate = name + number;
    }
    return candidate;
  }

  private boolean isTaken(String name, Symbol symbol) {
    return lengths.stream().anyMatch(it -> !it.equals(symbol) && it.name().equals(name))
        || found.values().stream().anyMatch(it -> it.name().equals(name));
  }

  private static List<Access> extended(List<Access> path, Access step) {
    List<Access> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
