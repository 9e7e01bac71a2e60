package dev.rapt.processor.dims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Solves constraints between the dims of one root. Mutable; for one thread.
 *
 * <p>Dims are positive integers. A constraint is solved where one unknown occurs linearly, now or
 * when more is known. Where several unknowns could be bound, the one that was made last is, since
 * inner names follow outer ones; a quotient is bound only where nothing else can be. A constraint
 * that waits simplifies the others meanwhile. Systems of several unknowns with coefficients other
 * than 1, or of a higher degree, may stay undecided.
 */
public final class Solver {
  private static final int LONGEST_NAME = 60;

  private final Knowledge knowledge = new Knowledge();
  private final Agenda agenda = new Agenda(knowledge);

  /** A solver without symbols or constraints. */
  public Solver() {}

  /** A new unknown. */
  public Symbol fresh(String name) {
    return knowledge.fresh(name);
  }

  /**
   * A new unknown that is part of a mistake: it may be bound, and no conflict is reported that
   * follows from it.
   */
  public Symbol doubtful(String name) {
    Symbol symbol = fresh(name);
    knowledge.doubt(symbol);
    return symbol;
  }

  /** Whether a dim is part of a mistake, or follows from one that is. */
  public boolean isDoubtful(Dim dim) {
    return knowledge.isDoubtful(dim.symbols());
  }

  /**
   * The dim of an expression, in the symbols that {@code scope} gives. A division that is not exact
   * as written gives the symbol of its quotient, the same for the same dividend and divisor. Where
   * the dim cannot be, that is a conflict, and the dim is a symbol that no further conflict
   * mentions.
   *
   * @param scope what a name means; asked for every name in the expression
   */
  public Dim evaluate(Expression expression, Function<String, Dim> scope, Cause cause) {
    Dim dim;
    try {
      Evaluation evaluation = new Evaluation(scope, (a, b) -> quotient(new Ratio(a, b), cause));
      dim = knowledge.quotients().reduceAsStated(evaluation.evaluate(expression));
    } catch (ArithmeticException tooLarge) {
      knowledge.fail(new Conflict.Overflow(cause, List.of()), List.of());
      return broken(expression.text());
    }
    if (dim.isSymbol()) {
      return dim;
    }
    Requirement range = new RangeRequirement(dim, cause);
    agenda.require(range);
    boolean impossible = dim.constant().isPresent() && range.outcome() == Outcome.DIFFERENT;
    return impossible ? broken(expression.text()) : dim;
  }

  private Dim broken(String name) {
    Symbol symbol = fresh(name);
    knowledge.breakSymbol(symbol);
    return Dim.of(symbol);
  }

  private Dim quotient(Ratio ratio, Cause cause) {
    Ratio key = ratio.cancelled();
    Symbol known = knowledge.quotients().find(key);
    if (known != null) {
      return Dim.of(known);
    }
    String name = DimText.quotient(ratio.dividend().toString(), ratio.divisor().toString());
    Symbol symbol = fresh(name.length() > LONGEST_NAME ? "quotient" : name);
    knowledge.quotients().define(symbol, ratio);
    knowledge.quotients().first(key, symbol);
    knowledge.values().remember(symbol, cause, ratio.symbols());
    agenda.require(new DivisionRequirement(symbol, ratio, cause));
    return Dim.of(symbol);
  }

  /**
   * Demands that two dims are equal.
   *
   * @return EQUAL if they are or an unknown was bound to make them so; DIFFERENT if that is a
   *     conflict; UNKNOWN if later constraints may decide
   */
  public Outcome equate(Dim left, Dim right, Cause cause) {
    Requirement equality = new EqualityRequirement(left, right, cause);
    agenda.require(equality);
    return equality.outcome();
  }

  /**
   * The dim with everything known put in and quotients simplified; the dim as given if the result
   * is too large to compute with.
   */
  public Dim resolve(Dim dim) {
    try {
      return knowledge.resolve(dim);
    } catch (ArithmeticException tooLarge) {
      return dim;
    }
  }

  /**
   * Where the symbols of a dim got their values, closest first, each once. Ask with a dim as it was
   * evaluated: a resolved one has lost the symbols.
   */
  public List<Cause> causes(Dim dim) {
    return knowledge.values().causes(dim.symbols());
  }

  /** The steps of the solution so far, in order. */
  public List<Derived> derived() {
    return knowledge.derived();
  }

  /** The failures so far, in the order in which they became certain. */
  public List<Conflict> conflicts() {
    return knowledge.conflicts();
  }

  /**
   * The constraints neither proved nor refuted, resolved, in the order in which they were stated.
   * What follows from a conflict is left out.
   */
  public List<Equality> undecided() {
    List<Equality> undecided = new ArrayList<>();
    for (Requirement requirement : agenda.requirements()) {
      if (requirement.outcome() == Outcome.UNKNOWN) {
        openEquality(requirement).filter(this::isSound).ifPresent(undecided::add);
      }
    }
    return List.copyOf(undecided);
  }

  private Optional<Equality> openEquality(Requirement requirement) {
    Cause cause = requirement.cause();
    if (requirement instanceof EqualityRequirement equality) {
      return Optional.of(
          new Equality(
              knowledge.resolveQuotients(equality.left()),
              knowledge.resolveQuotients(equality.right()),
              cause));
    }
    if (requirement instanceof DivisionRequirement division
        && !knowledge.quotients().isOpen(division.symbol())) {
      Quotient quotient = quotient(division);
      Dim product = Dim.of(division.symbol()).times(quotient.divisor());
      return Optional.of(
          new Equality(knowledge.resolveQuotients(product), quotient.dividend(), cause));
    }
    return Optional.empty();
  }

  private boolean isSound(Equality equality) {
    return !knowledge.isBroken(equality.left()) && !knowledge.isBroken(equality.right());
  }

  /**
   * The divisions whose dividend or divisor is not known, resolved, in the order in which they were
   * stated. Whether they are exact is for run time to check.
   */
  public List<Quotient> quotients() {
    List<Quotient> open = new ArrayList<>();
    for (Requirement requirement : agenda.requirements()) {
      if (requirement instanceof DivisionRequirement division
          && requirement.outcome() == Outcome.UNKNOWN
          && knowledge.quotients().isOpen(division.symbol())) {
        open.add(quotient(division));
      }
    }
    return List.copyOf(open);
  }

  private Quotient quotient(DivisionRequirement division) {
    Ratio ratio = knowledge.quotients().ratio(division.symbol());
    return new Quotient(
        division.symbol(),
        knowledge.resolveQuotients(ratio.dividend()),
        knowledge.resolveQuotients(ratio.divisor()),
        division.cause());
  }

  /** How often a requirement was examined. */
  long examinations() {
    return agenda.examinations();
  }
}
