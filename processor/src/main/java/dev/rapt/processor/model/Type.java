package dev.rapt.processor.model;

import dev.rapt.processor.dims.Dim;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The type of a value: what its elements are, and its axes.
 *
 * @param elements what it is made of
 * @param axes outermost first
 */
public record Type(Elements elements, List<Axis> axes) {
  /** Copies the axes. */
  public Type {
    axes = List.copyOf(axes);
  }

  /** Token ids, {@code [B, T]}. */
  public static Type tokens(Axis batch, Axis sequence) {
    return new Type(Elements.TOKENS, List.of(batch, sequence));
  }

  /** Numbers. */
  public static Type numbers(Axis... axes) {
    return new Type(Elements.NUMBERS, List.of(axes));
  }

  /** Whether the elements are token ids. */
  public boolean tokens() {
    return elements == Elements.TOKENS;
  }

  /** Whether a value of it has a gradient. */
  public boolean differentiable() {
    return elements == Elements.NUMBERS || elements == Elements.SCORE_BIASES;
  }

  /** Other elements along the same axes. */
  public Type of(Elements other) {
    return new Type(other, axes);
  }

  /** The axis of a kind, if there is one. */
  public Optional<Axis> axis(AxisKind kind) {
    return axes.stream().filter(axis -> axis.kind() == kind).findFirst();
  }

  /** Whether there is an axis of a kind. */
  public boolean has(AxisKind kind) {
    return axis(kind).isPresent();
  }

  /** The last axis. */
  public Axis last() {
    return axes.get(axes.size() - 1);
  }

  /** The same axes but for the last. */
  public Type withLast(Axis axis) {
    return new Type(
        elements,
        Stream.concat(axes.subList(0, axes.size() - 1).stream(), Stream.of(axis)).toList());
  }

  /** The number of elements. */
  public Dim elementCount() {
    return axes.stream().map(Axis::size).reduce(Dim.of(1), Dim::times);
  }

  /** The bytes of a value: four for each number or token id, one for each pair of a mask. */
  public Dim bytes() {
    return Dim.of(elements == Elements.KEEP_MASKS ? 1 : 4).times(elementCount());
  }

  /** The type with other sizes. */
  public Type withSizes(UnaryOperator<Dim> sizes) {
    return new Type(
        elements, axes.stream().map(it -> it.withSize(sizes.apply(it.size()))).toList());
  }

  /** It for people: {@code [B, T, D = 384]}. */
  public String text() {
    return axes.stream().map(Axis::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
