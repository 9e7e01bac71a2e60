package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that look as if a weight had the size of the batch or of a sequence, and are valid. */
class InputSizesTest {
  private static final String IMPORTS =
      "package valid; import dev.rapt.*; import dev.rapt.tensor.*; import java.util.List;";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A table of positions as long as the longest sequence.
        """
        @Layer.Positions(PositionKind.LEARNED) @Input("B, T, D")
        record Model(@Shape("T, D") Tensor table) {}
        """,
        // The same, where the length has a number.
        """
        @Layer.Positions(PositionKind.LEARNED) @Dims("T = 16, D = 8") @Input("B, T, D")
        record Model(@Shape("T, D") Tensor table) {}
        """,
        // A table with two more rows, as RoBERTa has it; its number of rows has a name.
        """
        @Layer.Sequential @Dims("T = 16, P = T + 2, D = 8") @Input("B, T, D")
        record Model(Places places) {}
        @Layer.Positions(PositionKind.LEARNED)
        record Places(@Shape("P, D") Tensor table) {}
        """,
        // A table whose component sets its number of rows.
        """
        @Layer.Sequential @Dims("T = 16, D = 8") @Input("B, T, D")
        record Model(@Dims("P = T") Places places) {}
        @Layer.Positions(PositionKind.LEARNED)
        record Places(@Shape("P, D") Tensor table) {}
        """,
        // The layer has a dim of its own with the name of an axis of the input.
        """
        @Layer.Sequential @Dims("D = 8") @Input("B, T, D")
        record Model(Head head) {}
        @Layer.Linear @Dims("T = 3")
        record Head(@Shape("D, T") Tensor weight) {}
        """,
        // The component sets it.
        """
        @Layer.Sequential @Dims("D = 8, C = 3") @Input("B, T, D")
        record Model(@Dims("T = C, B = 5") Head head) {}
        @Layer.FeedForward
        record Head(@Shape("D, T*B") Tensor up, @Shape("T*B, D") Tensor down) {}
        """,
        // Numbers that are equal by chance.
        """
        @Layer.Linear @Dims("B = 4, T = 8, D = 8, C = 4") @Input("B, T, D")
        record Model(@Shape("D, C") Tensor weight) {}
        """,
        // Numbers in the input.
        """
        @Layer.Linear @Input("4, 8, 8")
        record Model(@Shape("8, 4") Tensor weight) {}
        """,
        // The features of the input are free.
        """
        @Layer.Linear @Input("B, T, D")
        record Model(@Shape("D, 2*D") Tensor weight) {}
        """,
        // The width of the input is computed from a dim, which a weight has too.
        """
        @Layer.Linear @Dims("H = 2, K = 4") @Input("B, T, H*K")
        record Model(@Shape("H*K, H") Tensor weight) {}
        """,
        // No root: T is a dim like any other.
        """
        @Layer.Linear record Head(@Shape("D, T") Tensor weight) {}
        """
      })
  void aValidModelIsAccepted(String model) {
    assertThat(
            Compiled.of(JavaFileObjects.forSourceString("valid.Model", IMPORTS + model))
                .diagnostics())
        .isEmpty();
  }
}
