package dev.rapt.processor.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value, or what is wrong with it. Where both are there, the value serves to find further
 * problems, and for nothing else.
 */
public record Validated<T>(Optional<T> value, ImmutableList<Problem> problems) {
  /** A value without problems. */
  public static <T> Validated<T> of(T value) {
    return new Validated<>(Optional.of(value), ImmutableList.of());
  }

  /** No value, for one reason. */
  public static <T> Validated<T> failed(Problem problem) {
    return new Validated<>(Optional.empty(), ImmutableList.of(problem));
  }

  /** The value changed, with the same problems. */
  public <R> Validated<R> map(Function<? super T, ? extends R> change) {
    return new Validated<>(value.map(change), problems);
  }

  /** The same value with one more problem, if there is one. */
  public Validated<T> with(Optional<Problem> problem) {
    return new Validated<>(
        value,
        ImmutableList.<Problem>builder()
            .addAll(problems)
            .addAll(problem.stream().iterator())
            .build());
  }
}
