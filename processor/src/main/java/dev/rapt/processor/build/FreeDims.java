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
import dev.rapt.processor.model.FreeDim.Told;
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

/** Finds what tells each dim of a root that is not fixed: an axis of a parameter, or a list. */
final class FreeDims {
  private final Constraints constraints;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Symbol, FreeDim> told = new LinkedHashMap<>();
  private final Set<Symbol> lengths = new HashSet<>();

  private record Candidate(Dim size, Function<LinearForm, Told> telling) {}

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
    search.tell();
    return List.copyOf(search.told.values());
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

  private void candidate(Dim size, Function<LinearForm, Told> telling) {
    if (!size.symbols().isEmpty()) {
      candidates.add(new Candidate(size, telling));
    }
  }

  /** Each pass tells what depends on one dim not told before, until nothing more is told. */
  private void tell() {
    int before;
    do {
      before = told.size();
      candidates.forEach(this::tellBySize);
      constraints.solver().quotients().forEach(this::tellByQuotient);
    } while (told.size() > before);
  }

  private void tellBySize(Candidate candidate) {
    onlyUnknown(candidate.size().symbols())
        .ifPresent(
            symbol ->
                LinearForm.of(candidate.size(), symbol)
                    .ifPresent(form -> tell(symbol, candidate.telling().apply(form))));
  }

  private void tellByQuotient(Quotient quotient) {
    if (!told.containsKey(quotient.symbol())
        && needed(quotient.symbol())
        && told.keySet().containsAll(quotient.dividend().symbols())
        && told.keySet().containsAll(quotient.divisor().symbols())) {
      tell(quotient.symbol(), new FreeDim.ByQuotient(quotient.dividend(), quotient.divisor()));
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

  private void tell(Symbol symbol, Told by) {
    told.put(symbol, new FreeDim(symbol, unique(nameOf(symbol), symbol), by));
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
    List<Symbol> unknown = symbols.stream().filter(it -> !told.containsKey(it)).toList();
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
        || told.values().stream().anyMatch(it -> it.name().equals(name));
  }

  private static List<Access> extended(List<Access> path, Access step) {
    List<Access> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
