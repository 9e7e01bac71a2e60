package dev.rapt.processor.graph.use;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Conflict;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The dims that one use of a record sees. A name is what the record's own {@code @Dims} fix, else
 * what the component binds, else what the nearest enclosing record declares, else new.
 */
public final class Scope {
  private final LayerDeclaration declaration;
  private final Optional<Scope> parent;
  private final Optional<Component.Child> component;
  private final Ledger ledger;
  private final Map<String, Binding> bound = new LinkedHashMap<>();
  private final Map<String, Dim> known = new LinkedHashMap<>();

  private Scope(
      LayerDeclaration declaration,
      Optional<Scope> parent,
      Optional<Component.Child> component,
      Ledger ledger) {
    this.declaration = declaration;
    this.parent = parent;
    this.component = component;
    this.ledger = ledger;
    component.ifPresent(child -> child.dims().forEach(it -> bound.put(it.name(), it)));
  }

  /** The scope of a root. */
  public static Scope root(LayerDeclaration declaration, Ledger ledger) {
    Scope scope = new Scope(declaration, Optional.empty(), Optional.empty(), ledger);
    scope.settle();
    return scope;
  }

  /** The scope of a layer that a component of this record uses. */
  public Scope child(LayerDeclaration record, Component.Child use) {
    Scope scope = new Scope(record, Optional.of(this), Optional.of(use), ledger);
    scope.settle();
    return scope;
  }

  /** Looks up every declared name once, so that what contradicts itself is found. */
  private void settle() {
    declaration.dims().forEach(binding -> lookup(binding.name()));
    bound.keySet().forEach(this::lookup);
  }

  /** The names met so far with their sizes, in the order in which they were met. */
  public Map<String, Dim> names() {
    return Map.copyOf(known);
  }

  /** The names met so far, in order. */
  public Set<String> nameOrder() {
    return new LinkedHashSet<>(known.keySet());
  }

  /** The record whose scope this is. */
  public LayerDeclaration declaration() {
    return declaration;
  }

  /** Every name that could have been meant here. */
  public Set<String> visible() {
    Set<String> visible = new LinkedHashSet<>(known.keySet());
    parent.ifPresent(it -> visible.addAll(it.visible()));
    return visible;
  }

  /** Where a name is used in this record, or in the component that uses it. */
  public Location placeOf(String name) {
    boolean inDims =
        declaration.dims().stream()
            .anyMatch(it -> it.name().equals(name) || it.value().names().contains(name));
    if (inDims) {
      return declaration.dimsLocation();
    }
    return declaration.parameters().stream()
        .filter(it -> it.shape().stream().anyMatch(axis -> axis.names().contains(name)))
        .map(Component.Parameter::shapeLocation)
        .findFirst()
        .orElseGet(
            () ->
                declaration.children().stream()
                    .flatMap(it -> placeIn(it, name))
                    .findFirst()
                    .orElse(
                        declaredInput(name)
                            ? declaration.inputLocation()
                            : declaration.kindLocation()));
  }

  private static Stream<Location> placeIn(Component.Child child, String name) {
    Stream<Location> dims =
        child.dims().stream()
            .filter(it -> it.value().names().contains(name))
            .map(it -> child.dimsLocation());
    Stream<Location> repeat =
        child.repeat().stream()
            .filter(it -> it.names().contains(name))
            .map(it -> child.repeatLocation());
    return Stream.concat(dims, repeat);
  }

  /** The size of an expression. */
  public Dim size(Expression expression, String what, Location location) {
    return ledger
        .solver()
        .evaluate(
            expression,
            this::lookup,
            ledger.cause(what, conflict -> arithmetic(conflict, expression, what, location)));
  }

  /** The size that a name stands for. */
  public Dim lookup(String name) {
    Dim already = known.get(name);
    if (already != null) {
      return already;
    }
    Optional<Binding> own =
        declaration.dims().stream().filter(it -> it.name().equals(name)).findFirst();
    if (own.isEmpty() && !bound.containsKey(name)) {
      Dim outer = declaredInput(name) ? fresh(name) : outer(name);
      known.put(name, outer);
      return outer;
    }
    Dim symbol = fresh(name);
    known.put(name, symbol);
    own.ifPresent(binding -> bindOwn(symbol, binding));
    if (bound.containsKey(name)) {
      bindFromComponent(symbol, bound.get(name), own);
    }
    return symbol;
  }

  private Dim fresh(String name) {
    return Dim.of(ledger.fresh(name, this));
  }

  private Dim outer(String name) {
    Optional<Scope> scope = parent;
    while (scope.isPresent()) {
      if (scope.get().declares(name)) {
        return scope.get().lookup(name);
      }
      scope = scope.get().parent;
    }
    return fresh(name);
  }

  private boolean declares(String name) {
    return bound.containsKey(name)
        || declaration.dims().stream().anyMatch(it -> it.name().equals(name))
        || declaredInput(name);
  }

  private boolean declaredInput(String name) {
    return parent.isEmpty()
        && declaration.input().orElse(List.of()).stream().anyMatch(it -> it.names().contains(name));
  }

  private void bindOwn(Dim symbol, Binding binding) {
    String record = declaration.name().simple();
    String text = binding.name() + " = " + binding.value().text() + " is set in @Dims of " + record;
    Dim value = size(binding.value(), text, declaration.dimsLocation());
    ledger.claim(
        symbol,
        value,
        text,
        conflict -> arithmetic(conflict, binding.value(), text, declaration.dimsLocation()));
  }

  private void bindFromComponent(Dim symbol, Binding binding, Optional<Binding> own) {
    Scope outer = parent.orElseThrow();
    Component.Child child = component.orElseThrow();
    String text =
        binding.name()
            + " = "
            + binding.value().text()
            + " is set in @Dims of component "
            + child.name()
            + " of "
            + outer.declaration.name().simple();
    Dim value = outer.size(binding.value(), text, child.dimsLocation());
    ledger.claim(symbol, value, text, conflict -> twoValues(conflict, binding, own, text));
  }

  private Problem twoValues(
      Conflict conflict, Binding binding, Optional<Binding> own, String text) {
    Component.Child child = component.orElseThrow();
    if (own.isEmpty() || !(conflict instanceof Conflict.Different different)) {
      return arithmetic(conflict, binding.value(), text, child.dimsLocation());
    }
    return Problem.of(
            Code.TWO_VALUES,
            child.dimsLocation(),
            binding.name()
                + " is bound to two values: "
                + different.left()
                + " and "
                + different.right())
        .with(
            "inside",
            declaration.name().simple()
                + " sets "
                + binding.name()
                + " = "
                + own.get().value().text()
                + " in its @Dims")
        .with("outside", text)
        .with("fix", "remove " + binding.name() + " from one of them");
  }

  private Problem arithmetic(
      Conflict conflict, Expression expression, String what, Location location) {
    String text = expression.text();
    if (conflict instanceof Conflict.Inexact inexact) {
      Problem problem =
          Problem.of(
              Code.INEXACT_DIVISION,
              location,
              text
                  + " is not a whole number: "
                  + inexact.divisor()
                  + " does not divide "
                  + inexact.dividend());
      String origins = origins(expression);
      return (origins.isEmpty() ? problem : problem.with("where", origins))
          .with("in", what)
          .with(
              "fix",
              "change one of them so that "
                  + inexact.divisor()
                  + " divides "
                  + inexact.dividend()
                  + divisors(inexact));
    }
    if (conflict instanceof Conflict.NotPositive low) {
      return Problem.of(
              Code.NOT_POSITIVE,
              location,
              text + " is " + low.value() + ", and a size is at least 1")
          .with("in", what)
          .with("fix", "give a size of at least 1");
    }
    if (conflict instanceof Conflict.Different different) {
      return Problem.of(
              Code.TWO_VALUES,
              location,
              text + " is bound to two values: " + different.left() + " and " + different.right())
          .with("in", what)
          .with("fix", "remove one of them");
    }
    return Problem.of(Code.OVERFLOW, location, text + " is too large to count")
        .with("in", what)
        .with("fix", "use smaller sizes");
  }

  private static String divisors(Conflict.Inexact inexact) {
    if (inexact.dividend().constant().isEmpty() || inexact.divisor().constant().isEmpty()) {
      return "";
    }
    long dividend = inexact.dividend().constant().getAsLong();
    long divisor = inexact.divisor().constant().getAsLong();
    for (long distance = 1; distance < divisor; distance++) {
      if (dividend % (divisor - distance) == 0) {
        return "; " + (divisor - distance) + " does";
      }
      if (dividend % (divisor + distance) == 0) {
        return "; " + (divisor + distance) + " does";
      }
    }
    return "";
  }

  private String origins(Expression expression) {
    return expression.names().stream()
        .map(name -> ledger.origin(lookup(name)))
        .filter(origin -> !origin.isEmpty())
        .distinct()
        .collect(java.util.stream.Collectors.joining("; "));
  }
}
