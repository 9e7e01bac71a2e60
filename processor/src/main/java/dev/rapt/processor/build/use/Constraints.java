package dev.rapt.processor.build.use;

import dev.rapt.processor.dims.Cause;
import dev.rapt.processor.dims.Conflict;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Outcome;
import dev.rapt.processor.dims.Solver;
import dev.rapt.processor.dims.Symbol;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The solver of one root, with what each constraint means and the problems found on the way. */
public final class Constraints {
  private final Solver solver = new Solver();
  private final Map<Cause, Diagnosis> diagnoses = new IdentityHashMap<>();
  private final List<Problem> found = new ArrayList<>();
  private final Map<Symbol, Named> named = new LinkedHashMap<>();

  /** Where a symbol got its name. */
  public record Named(String name, RecordUse use) {}

  /** The solver itself. */
  public Solver solver() {
    return solver;
  }

  /** A cause that, if its constraint fails, is explained by a diagnosis. */
  public Cause cause(String text, Diagnosis diagnosis) {
    Cause cause = new Cause(text);
    diagnoses.put(cause, diagnosis);
    return cause;
  }

  /**
   * A constraint with its meaning.
   *
   * @param text why what it binds has its value, for people; empty where there is nothing to add
   * @return whether it is satisfied, as far as is known
   */
  public boolean require(Dim left, Dim right, String text, Diagnosis diagnosis) {
    return solver.equate(left, right, cause(text, diagnosis)) != Outcome.DIFFERENT;
  }

  /** A new unknown for a name. */
  public Symbol fresh(String name, RecordUse use) {
    Symbol symbol = solver.fresh(name);
    named.put(symbol, new Named(name, use));
    return symbol;
  }

  /** A size of which nothing is known after a mistake: what does not fit it is no other mistake. */
  public Dim unknown(String name) {
    return Dim.of(solver.doubtful(name));
  }

  /** Whether a size is part of a mistake, or follows from one that is. */
  public boolean isInDoubt(Dim size) {
    return solver.isDoubtful(size);
  }

  /** A size that is part of a mistake: it keeps its value, and what does not fit is no other. */
  public Dim inDoubt(Dim size) {
    Dim doubtful = unknown("width");
    solver.equate(doubtful, size, new Cause(""));
    return doubtful;
  }

  /** The symbols of names, with the use of a record that met them first. */
  public Map<Symbol, Named> named() {
    return named;
  }

  /** A problem that is not about dims. */
  public void report(Problem problem) {
    found.add(problem);
  }

  /** All problems so far. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(found);
    Set<List<Dim>> inexact = new HashSet<>();
    for (Conflict conflict : solver.conflicts()) {
      // A quotient that fails is one mistake, in however many places it is needed.
      if (!(conflict instanceof Conflict.Inexact quotient)
          || inexact.add(List.of(quotient.dividend(), quotient.divisor()))) {
        problems.add(diagnoses.get(conflict.cause()).explain(conflict));
      }
    }
    Set<String> shown = new HashSet<>();
    problems.removeIf(it -> it.mistake().isPresent() && !shown.add(it.mistake().get()));
    return problems;
  }

  /** How many problems there are so far. */
  public int failures() {
    return found.size() + solver.conflicts().size();
  }

  /** A size for people: {@code D = 384}, {@code 384}, {@code H*K}. */
  public String describe(Axis axis) {
    return axis.withSize(solver.resolve(axis.size())).text();
  }

  /** A type for people: {@code [B, T, D = 384]}. */
  public String describe(Type type) {
    return type.withSizes(solver::resolve).text();
  }

  /** A size as its value, or as its normal form. */
  public String value(Dim size) {
    return solver.resolve(size).toString();
  }

  /** Where a size comes from, in one line; empty if nowhere in particular. */
  public String origin(Dim size) {
    return solver.causes(size).stream()
        .map(Cause::text)
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(2)
        .collect(Collectors.joining("; "));
  }
}
