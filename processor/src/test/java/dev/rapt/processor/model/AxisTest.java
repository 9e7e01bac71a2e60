package dev.rapt.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.dims.Name;
import dev.rapt.processor.dims.Operation;
import dev.rapt.processor.dims.Operator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An axis for people. */
class AxisTest {
  private static final Operation ONE_MORE_HEAD =
      new Operation(new Name("H", 0), Operator.PLUS, new Literal(1, 0));

  @Test
  void a_computed_size_stands_in_parentheses_where_it_is_multiplied() {
    Operation width = new Operation(ONE_MORE_HEAD, Operator.TIMES, new Name("K", 0));
    assertThat(new Axis(AxisKind.FEATURE, Dim.of(12), width).text()).isEqualTo("(H + 1)*K = 12");
  }

  @Test
  void a_number_is_said_once() {
    assertThat(new Axis(AxisKind.FEATURE, Dim.of(12), new Literal(12, 0)).text()).isEqualTo("12");
  }

  @Test
  void a_size_that_nothing_declares_is_a_question() {
    Axis axis = new Axis(AxisKind.FEATURE, ByHand.LENGTH, Optional.empty());
    assertThat(axis.text()).isEqualTo("?");
    assertThat(axis.isNamed()).isFalse();
  }
}
