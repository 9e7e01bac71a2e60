package dev.rapt.processor.report;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;

/** The problems of the parts of something, while it is put together. */
public final class Problems {
  private final ImmutableList.Builder<Problem> found = ImmutableList.builder();

  /** None yet. */
  public Problems() {}

  /** The value of a part, whose problems are kept. */
  public <T> Optional<T> take(Validated<T> part) {
    addAll(part.problems());
    return part.value();
  }

  /** Keeps a problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Keeps a problem, if there is one. */
  public void add(Optional<Problem> problem) {
    problem.ifPresent(found::add);
  }

  /** Keeps problems. */
  public void addAll(Collection<Problem> problems) {
    found.addAll(problems);
  }

  /** Those that were kept. */
  public ImmutableList<Problem> all() {
    return found.build();
  }

  /** The whole if it could be put together, with the problems of its parts. */
  public <T> Validated<T> wholeIfAny(Optional<T> whole) {
    return new Validated<>(whole, all());
  }

  /** The whole, with the problems of its parts. */
  public <T> Validated<T> whole(T whole) {
    return wholeIfAny(Optional.of(whole));
  }
}
