package dev.rapt.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.declare.kind.Positions;
import dev.rapt.processor.declare.kind.Sequential;
import dev.rapt.processor.declare.kind.UnitNorm;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.ByHand;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.LayerDim;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.AddPositions;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of a model that is solved. */
class ChecksTest {
  private static final UnitNorm ANY = new UnitNorm(1e-6);

  private static Layer withPositions(int length, int rows) {
    ByHand layer =
        ByHand.root("Places", new Positions(true), 4)
            .reading(ByHand.sequences(Dim.of(length), 4))
            .dim("P", Dim.of(rows), new LayerDim.FromShapes(), "P is set somewhere")
            .dim("T", Dim.of(length), new LayerDim.FromShapes(), "T is set elsewhere");
    Value table = layer.table("table", "P", rows, 4);
    return layer.giving(layer.step("output", new AddPositions(layer.x(), table)));
  }

  @Test
  void a_table_has_a_row_for_every_position() {
    assertThat(Checks.ofComplete(withPositions(8, 8))).isEmpty();
  }

  @Test
  void a_table_that_is_too_short_is_told_with_both_numbers_and_where_they_come_from() {
    List<Problem> problems = Checks.ofComplete(withPositions(9, 8));
    assertThat(problems).extracting(Problem::code).containsExactly(Code.POSITION_TABLE);
    assertThat(problems.get(0).text())
        .contains(
            "table has 8 positions, and sequences are up to 9 long",
            "x ",
            "[B, T = 9, D = 4]",
            "[P = 8, D = 4]",
            "T is set elsewhere",
            "P is set somewhere");
  }

  private static Layer withTensor(int... sizes) {
    ByHand layer = ByHand.root("Wide", ANY, 4);
    layer.parameter("weight", "weight", sizes);
    return layer.giving(layer.x());
  }

  @Test
  void a_tensor_holds_as_many_numbers_as_an_array() {
    assertThat(Checks.ofComplete(withTensor(1, Integer.MAX_VALUE - 8))).isEmpty();
    assertThat(Checks.ofComplete(withTensor(1, Integer.MAX_VALUE - 7)))
        .extracting(Problem::code)
        .containsExactly(Code.OVERFLOW);
  }

  @Test
  void the_product_of_sizes_does_not_wrap() {
    assertThat(Checks.ofComplete(withTensor(1 << 30, 1 << 30, 1 << 4)))
        .extracting(Problem::code)
        .containsExactly(Code.OVERFLOW);
  }

  private static Layer stored(String first, String second) {
    ByHand root = ByHand.root("Model", new Sequential(), 4);
    ByHand one = root.below("one", ANY, root.x());
    one.parameter("weight", "weight", 4, 4);
    ByHand other = root.below("other", ANY, root.x());
    other.parameter("weight", "weight", 4, 4);
    Value middle = root.child("one", first, one.giving(one.x()), root.x());
    return root.giving(root.child("other", second, other.giving(other.x()), middle));
  }

  @Test
  void tensors_of_two_layers_have_names_of_their_own() {
    assertThat(Checks.ofAny(stored("one", "other"))).isEmpty();
  }

  @Test
  void two_layers_stored_under_one_name_are_one_problem() {
    List<Problem> problems = Checks.ofAny(stored("same", "same"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).text())
        .contains("one.weight and other.weight have the same name in a checkpoint: same.weight");
  }

  @Test
  void a_dim_is_unused_where_no_use_of_its_record_asks_for_it() {
    ByHand first = ByHand.root("Model", ANY, 4).unused("D").unused("E");
    ByHand second = ByHand.root("Model", ANY, 4).unused("E");
    List<Problem> unused =
        UnusedDims.problems(List.of(first.giving(first.x()), second.giving(second.x())));
    assertThat(unused).hasSize(1);
    assertThat(unused.get(0).text()).contains("E is set in @Dims of Model, and nothing uses it");
  }
}
