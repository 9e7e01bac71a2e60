package dev.rapt.processor.dims;

import java.util.List;

/** A constraint that cannot be satisfied. */
public sealed interface Conflict {
  /** The cause that was given with the constraint, the same object. */
  Cause cause();

  /** Where the values in the constraint came from, closest first. */
  List<Cause> origins();

  /**
   * Two dims that must be equal are not.
   *
   * @param left one side, as far as it is known
   * @param right the other side, as far as it is known
   */
  record Different(Dim left, Dim right, Cause cause, List<Cause> origins) implements Conflict {}

  /**
   * A quotient that is not an integer.
   *
   * @param dividend what is divided
   * @param divisor what does not divide it
   */
  record Inexact(Dim dividend, Dim divisor, Cause cause, List<Cause> origins) implements Conflict {}

  /**
   * A dim, or a divisor, that is less than 1.
   *
   * @param value the dim, as far as it is known
   */
  record NotPositive(Dim value, Cause cause, List<Cause> origins) implements Conflict {}

  /** A dim that does not fit in an {@code int}, or an expression too large to compute with. */
  record Overflow(Cause cause, List<Cause> origins) implements Conflict {}
}
