package dev.rapt.processor.declare;

import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records that contain themselves. */
public final class Recursion {
  private Recursion() {}

  /**
   * The problem of a record that contains itself; only the alphabetically first record of a cycle
   * has it, so that it is reported once.
   */
  public static Optional<Problem> problem(RecordGraph records, RecordName name) {
    return records
        .cycle(name)
        .filter(
            cycle ->
                cycle.stream()
                    .allMatch(step -> name.qualified().compareTo(step.record().qualified()) <= 0))
        .map(cycle -> problem(name, cycle));
  }

  private static Problem problem(RecordName name, List<Component.Child> components) {
    String cycle =
        Stream.concat(Stream.of(name.simple()), components.stream().map(Component.Child::name))
            .collect(Collectors.joining(" > "));
    Component.Child last = components.get(components.size() - 1);
    return Problem.of(
            Code.RECURSION,
            components.get(0).location(),
            name.simple() + " contains itself: " + cycle)
        .with("cycle", cycle + ", which is " + last.record().simple() + " again")
        .with(
            "fix",
            "remove one component of the cycle; layers one after the other are a List with"
                + " @Repeat");
  }
}
