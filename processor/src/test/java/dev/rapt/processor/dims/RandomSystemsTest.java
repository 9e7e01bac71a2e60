package dev.rapt.processor.dims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Systems of constraints that are satisfied by values drawn beforehand, in a random order. */
class RandomSystemsTest {
  private static final int SYSTEMS = 200;
  private static final int UNKNOWNS = 12;

  private record Constraint(String left, String right) {}

  /** Values, and for each unknown one constraint that determines it from those before it. */
  private record DrawnSystem(Map<String, Long> values, List<Constraint> constraints) {}

  private static DrawnSystem draw(Random random) {
    Map<String, Long> values = new TreeMap<>();
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 0; i < UNKNOWNS; i++) {
      String name = "X" + (char) ('A' + i);
      List<String> before = List.copyOf(values.keySet());
      if (before.size() < 2) {
        values.put(name, random.nextLong(1, 13));
        constraints.add(new Constraint(name, values.get(name).toString()));
      } else {
        String a = before.get(random.nextInt(before.size()));
        String b = before.get(random.nextInt(before.size()));
        constraints.add(define(random, values, name, a, b));
      }
    }
    return new DrawnSystem(values, constraints);
  }

  private static Constraint define(
      Random random, Map<String, Long> values, String name, String first, String second) {
    long a = values.get(first);
    long b = values.get(second);
    boolean small = a * b < 10_000;
    switch (random.nextInt(7)) {
      case 0:
        values.put(name, a);
        return new Constraint(name, first);
      case 1:
        values.put(name, a + b);
        return new Constraint(name, first + " + " + second);
      case 2:
        values.put(name, a + 3);
        return new Constraint(name + " - 3", first);
      case 3:
        if (a % b == 0) {
          values.put(name, a / b);
          return new Constraint(name, first + " / " + second);
        }
        break;
      case 4:
        if (a % b == 0) {
          values.put(name, a / b);
          return new Constraint(name + "*" + second, first);
        }
        break;
      case 5:
        if (small) {
          values.put(name, a * b);
          return new Constraint(first + "*" + second, name);
        }
        break;
      default:
        break;
    }
    long value = random.nextLong(1, 13);
    values.put(name, value);
    return new Constraint(first + "*" + name, Long.toString(a * value));
  }

  private static Scope solve(DrawnSystem system, List<Constraint> constraints, Random random) {
    Scope scope = new Scope();
    List<String> names = new ArrayList<>(system.values().keySet());
    Collections.shuffle(names, random);
    names.forEach(scope::name);
    constraints.forEach(constraint -> scope.equate(constraint.left(), constraint.right()));
    return scope;
  }

  private static void assertSolved(Scope scope, DrawnSystem system) {
    assertThat(scope.solver.conflicts()).as("%s", system).isEmpty();
    system
        .values()
        .forEach(
            (name, value) ->
                assertThat(scope.resolved(name))
                    .as("%s of %s", name, system)
                    .isEqualTo(value.toString()));
    assertThat(scope.solver.undecided()).isEmpty();
    assertThat(scope.solver.quotients()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatFollowsIsSolvedInAnyOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SYSTEMS; i++) {
      DrawnSystem system = draw(random);
      List<Constraint> shuffled = new ArrayList<>(system.constraints());
      Collections.shuffle(shuffled, random);
      assertSolved(solve(system, shuffled, random), system);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void whatIsToldTwiceIsSolvedInAnyOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SYSTEMS; i++) {
      DrawnSystem system = draw(random);
      List<Constraint> shuffled = new ArrayList<>(system.constraints());
      system.values().forEach((name, value) -> shuffled.add(new Constraint(name, "" + value)));
      Collections.shuffle(shuffled, random);
      assertSolved(solve(system, shuffled, random), system);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void oneWrongNumberIsAConflict(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < SYSTEMS; i++) {
      DrawnSystem system = draw(random);
      String wrong = List.copyOf(system.values().keySet()).get(random.nextInt(UNKNOWNS));
      List<Constraint> shuffled = new ArrayList<>(system.constraints());
      system
          .values()
          .forEach(
              (name, value) ->
                  shuffled.add(
                      new Constraint(name, "" + (name.equals(wrong) ? value + 1 : value))));
      Collections.shuffle(shuffled, random);
      Scope scope = solve(system, shuffled, random);
      assertThat(scope.solver.conflicts()).as("%s, wrong %s", system, wrong).isNotEmpty();
    }
  }
}
