package dev.rapt.processor.dims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 200 nested scopes of five names with 30 constraints each. */
class LargeSystemTest {
  private static final int SCOPES = 200;
  private static final int MOST_EXAMINATIONS_A_CONSTRAINT = 12;

  private record Layer(Dim d, Dim h, Dim k, Dim f, Dim o) {}

  private record Constraint(Dim left, Dim right) {}

  private final Solver solver = new Solver();
  private final List<Layer> layers = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();

  private Dim fresh(String name) {
    return Dim.of(solver.fresh(name));
  }

  private void declare() {
    for (int i = 0; i < SCOPES; i++) {
      Layer layer = new Layer(fresh("D"), fresh("H"), fresh("K"), fresh("F"), fresh("O"));
      layers.add(layer);
      Dim quotient =
          solver.evaluate(
              Scope.expression("D / H"),
              name -> name.equals("D") ? layer.d() : layer.h(),
              new Cause("K = D / H"));
      constraints.add(new Constraint(layer.k(), quotient));
      for (int repeat = 0; repeat < 6; repeat++) {
        constraints.add(new Constraint(layer.h().times(layer.k()), layer.d()));
        constraints.add(new Constraint(layer.f(), layer.d().times(Dim.of(4))));
        constraints.add(new Constraint(layer.o(), layer.h().times(layer.k())));
        constraints.add(new Constraint(layer.f(), layer.o().times(Dim.of(4))));
      }
      if (i > 0) {
        constraints.add(new Constraint(layer.d(), layers.get(i - 1).o()));
        constraints.add(new Constraint(layer.h(), layers.get(i - 1).h()));
        constraints.add(new Constraint(layer.k(), layers.get(i - 1).k()));
      }
    }
  }

  private void bindTheRoot() {
    constraints.add(new Constraint(layers.get(0).d(), Dim.of(384)));
    constraints.add(new Constraint(layers.get(0).h(), Dim.of(12)));
  }

  private void solve() {
    for (Constraint constraint : constraints) {
      solver.equate(constraint.left(), constraint.right(), new Cause("a layer"));
    }
    assertThat(solver.examinations())
        .isLessThan((long) MOST_EXAMINATIONS_A_CONSTRAINT * constraints.size());
  }

  private void assertSolved() {
    assertThat(solver.conflicts()).isEmpty();
    assertThat(solver.undecided()).isEmpty();
    assertThat(solver.quotients()).isEmpty();
    for (Layer layer : layers) {
      assertThat(solver.resolve(layer.k())).isEqualTo(Dim.of(32));
      assertThat(solver.resolve(layer.f())).isEqualTo(Dim.of(1536));
    }
  }

  @Test
  void isSolvedFromTheRootDown() {
    declare();
    bindTheRoot();
    Collections.rotate(constraints, 2);
    solve();
    assertSolved();
  }

  @Test
  void isSolvedWhereTheRootIsKnownLast() {
    declare();
    bindTheRoot();
    solve();
    assertSolved();
  }

  @Test
  void isSolvedFromTheLeavesUp() {
    declare();
    bindTheRoot();
    Collections.reverse(constraints);
    Collections.rotate(constraints, -2);
    solve();
    assertSolved();
  }

  @Test
  void isSolvedInRandomOrder() {
    declare();
    bindTheRoot();
    Collections.shuffle(constraints, new Random(11));
    solve();
    assertSolved();
  }

  @Test
  void isReducedToTheRootsNamesWhereTheRootIsFree() {
    declare();
    Collections.shuffle(constraints, new Random(12));
    solve();
    assertThat(solver.conflicts()).isEmpty();
    assertThat(solver.undecided()).isEmpty();
    assertThat(solver.quotients()).hasSizeLessThanOrEqualTo(1);
    Layer first = layers.get(0);
    Layer last = layers.get(SCOPES - 1);
    assertThat(solver.resolve(last.d())).isEqualTo(solver.resolve(first.d()));
    assertThat(solver.resolve(last.f())).isEqualTo(solver.resolve(first.d().times(Dim.of(4))));
  }
}
