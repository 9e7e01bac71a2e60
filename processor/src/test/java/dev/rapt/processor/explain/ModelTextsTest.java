package dev.rapt.processor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.declare.kind.Positions;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.dims.Operator;
import dev.rapt.processor.model.ByHand;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.LayerDim;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.AddPositions;
import org.junit.jupiter.api.Test;

/** What is shown of a solved model. */
class ModelTextsTest {
  private static Layer places() {
    Operation half = new Operation(new Name("D", 0), Operator.OVER, new Literal(2, 0));
    ByHand layer =
        ByHand.root("Places", new Positions(true), 4)
            .dim("D", Dim.of(4), new LayerDim.Declared(new Literal(4, 0), "@Dims of Places"), "")
            .dim("K", Dim.of(2), new LayerDim.Declared(half, "@Dims of Places"), "")
            .dim("P", Dim.of(8), new LayerDim.FromShapes(), "axis 0 of table")
            .dim("M", Dim.of(8), new LayerDim.Inherited("Model > blocks"), "")
            .dim("B", ByHand.BATCH, new LayerDim.FromShapes(), "")
            .dim("T", ByHand.LENGTH, new LayerDim.FromShapes(), "");
    Value table = layer.table("table", "P", 8, 4);
    return layer.giving(layer.step("output", new AddPositions(layer.x(), table)));
  }

  @Test
  void every_dim_has_its_value_and_where_that_comes_from() {
    Layer layer = places();
    assertThat(new DimTable(ByHand.model(layer)).lines(layer))
        .containsExactly(
            "D  4    set in @Dims of Places",
            "K  2    K = D / 2, set in @Dims of Places",
            "P  8    follows: axis 0 of table",
            "M  8    that of Model > blocks",
            "B  any  the size of the batch",
            "T  any  the length of a sequence");
  }

  @Test
  void run_time_checks_the_width_and_the_rows_of_tables() {
    assertThat(new RunTimeChecks(ByHand.model(places())).texts())
        .containsExactly("the input has 4 features", "positions are below 8, the rows of table");
  }
}
