package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Meaning;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.kind.HeadCounts;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.dims.Operator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Searches the one change after which the heads of a layer go together: of a number of heads to one
 * that a shape states, else of a shape to what its partners state. A change to a bare number comes
 * last, since nothing in the declaration supports it.
 */
final class HeadRepairs {
  private static final String HEADS = "heads";
  private static final String GROUPS = "keyValueHeads";

  private final LayerContext context;
  private final HeadCounts counts;
  private final HeadFit fit;

  HeadRepairs(LayerContext context, HeadCounts counts, HeadFit fit) {
    this.context = context;
    this.counts = counts;
    this.fit = fit;
  }

  /** The change that is most likely what was meant; none if no single one suffices. */
  Optional<HeadRepair> find() {
    return Stream.<Function<HeadRepairs, Optional<HeadRepair>>>of(
            HeadRepairs::exchanged,
            HeadRepairs::ofGroups,
            HeadRepairs::ofHeads,
            HeadRepairs::ofValue,
            HeadRepairs::ofKey,
            HeadRepairs::ofQuery,
            HeadRepairs::ofKeyAndValue,
            HeadRepairs::ofNumber)
        .flatMap(it -> it.apply(this).stream())
        .findFirst();
  }

  private Optional<HeadRepair> exchanged() {
    return counts
        .keyValue()
        .filter(it -> fit.withHeads(fit.groups()).withGroups(fit.heads()).fits())
        .map(
            groups ->
                new HeadRepair(
                    context.at(counts.queryLocation()),
                    "",
                    option(HEADS, groups.text())
                        + ", "
                        + GROUPS
                        + " = \""
                        + counts.query().text()
                        + "\""));
  }

  private Optional<HeadRepair> ofGroups() {
    if (!fit.key().equals(fit.value())) {
      return Optional.empty();
    }
    return factors("key")
        .filter(it -> meaning(it).filter(this::isNumberOfGroups).isPresent())
        .findFirst()
        .map(it -> groups(option(GROUPS, it.text())));
  }

  private boolean isNumberOfGroups(Dim count) {
    return !count.equals(fit.heads()) && fit.withGroups(count).fits();
  }

  private HeadRepair groups(String change) {
    return new HeadRepair(
        context.at(
            counts.keyValue().isPresent() ? counts.keyValueLocation() : counts.queryLocation()),
        "",
        change);
  }

  private Optional<HeadRepair> ofHeads() {
    return factors("query")
        .filter(it -> meaning(it).filter(count -> withHeads(count).fits()).isPresent())
        .findFirst()
        .map(
            it -> new HeadRepair(context.at(counts.queryLocation()), "", option(HEADS, it.text())));
  }

  private HeadFit withHeads(Dim count) {
    return counts.keyValue().isPresent()
        ? fit.withHeads(count)
        : fit.withHeads(count).withGroups(count);
  }

  private Optional<HeadRepair> ofValue() {
    return fit.withValue(fit.key()).fits() ? like("value", "key", 1) : Optional.empty();
  }

  private Optional<HeadRepair> ofKey() {
    if (fit.withKey(fit.value()).fits()) {
      return like("key", "value", 1);
    }
    Optional<HeadRepair> rewritten =
        rewritten(it -> fit.withKey(it).fits()).flatMap(it -> declare("key", it));
    return rewritten.or(
        () ->
            keyNumber()
                .filter(it -> fit.withKey(it).fits())
                .flatMap(it -> declare("key", it.toString()))
                .map(it -> groupsOfWidth().map(it::or).orElse(it)));
  }

  private Optional<HeadRepair> ofQuery() {
    if (fit.output().filter(it -> fit.withQuery(it).fits()).isPresent()) {
      return like("query", "output", 0);
    }
    return fit.withQuery(fit.key()).fits() ? like("query", "key", 1) : Optional.empty();
  }

  private Optional<HeadRepair> ofKeyAndValue() {
    return rewritten(it -> fit.withKey(it).withValue(it).fits())
        .flatMap(axis -> declare("key", axis).flatMap(it -> declare(it, "value", axis)))
        .map(it -> fit.withGroups(fit.heads()).fits() ? it.or("remove " + GROUPS) : it);
  }

  private Optional<HeadRepair> ofNumber() {
    return groupsOfWidth().map(this::groups);
  }

  private Optional<String> groupsOfWidth() {
    return fit.key().equals(fit.value())
        ? groupCount()
            .map(
                it ->
                    it.equals(fit.heads()) && counts.keyValue().isPresent()
                        ? "remove " + GROUPS
                        : option(GROUPS, it.toString()))
        : Optional.empty();
  }

  /** How many heads key and value have at the size of the query's. */
  private Optional<Dim> groupCount() {
    return HeadFit.size(fit.key().times(fit.heads()), fit.query()).stream()
        .mapToObj(Dim::of)
        .filter(it -> fit.withGroups(it).fits())
        .findFirst();
  }

  private Optional<Dim> keyNumber() {
    return HeadFit.size(fit.query().times(fit.groups()), fit.heads()).stream()
        .mapToObj(Dim::of)
        .findFirst();
  }

  /** The query's width with the number of heads replaced, {@code G*K} for {@code H*K}. */
  private Optional<String> rewritten(Function<Dim, Boolean> fits) {
    return width("query")
        .map(it -> replaced(it, counts.query(), counts.ofKeyAndValue()))
        .filter(it -> meaning(it).filter(fits::apply).isPresent())
        .map(Expression::text);
  }

  private static Expression replaced(Expression in, Expression old, Expression other) {
    if (in.text().equals(old.text())) {
      return other;
    }
    return in instanceof Operation it && it.operator() == Operator.TIMES
        ? new Operation(
            replaced(it.left(), old, other), it.operator(), replaced(it.right(), old, other))
        : in;
  }

  private Optional<HeadRepair> like(String role, String partner, int index) {
    return context
        .declared(partner)
        .map(it -> it.component().shape().get(index))
        .flatMap(it -> declare(role, it.text()));
  }

  /** A matrix declared with another outer axis; none where it has no source. */
  private Optional<HeadRepair> declare(String role, String outer) {
    Component.Parameter matrix = context.parameter(role).component();
    return matrix.shapeLocation().hasSource()
        ? Optional.of(
            new HeadRepair(matrix.shapeLocation(), " > " + matrix.name(), shape(role, outer)))
        : Optional.empty();
  }

  private Optional<HeadRepair> declare(HeadRepair first, String role, String outer) {
    return Optional.of(
        new HeadRepair(first.location(), first.at(), first.fix() + " and " + shape(role, outer)));
  }

  private String shape(String role, String outer) {
    Component.Parameter matrix = context.parameter(role).component();
    return "declare "
        + matrix.name()
        + " as @Shape(\""
        + matrix.shape().get(0).text()
        + ", "
        + outer
        + "\")";
  }

  /** The factors of a width: {@code H} and {@code K} of {@code H*K}. */
  private Stream<Expression> factors(String role) {
    return width(role).stream()
        .filter(Operation.class::isInstance)
        .flatMap(HeadRepairs::factors)
        .filter(it -> !(it instanceof Literal literal) || literal.value() > 1);
  }

  private static Stream<Expression> factors(Expression product) {
    return product instanceof Operation it && it.operator() == Operator.TIMES
        ? Stream.concat(factors(it.left()), factors(it.right()))
        : Stream.of(product);
  }

  private Optional<Expression> width(String role) {
    return context.parameter(role).value().type().last().declared();
  }

  private Optional<Dim> meaning(Expression expression) {
    return new Meaning(context.scope(), context.constraints())
        .of(expression)
        .filter(it -> it.constant().isPresent() || isWidth(it));
  }

  /** A number of heads is known; a width may depend on the size of a head. */
  private static boolean isWidth(Dim size) {
    return !size.isSymbol();
  }

  private static String option(String member, String count) {
    return "write " + member + " = \"" + count + "\"";
  }
}
