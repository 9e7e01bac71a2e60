package dev.rapt.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.parameter.Parameter.Kind;
import dev.rapt.tensor.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterSelectionTest {
  private final List<Parameter> parameters = TinyModel.PARAMETERS.parameters(TinyModel.counting());

  @Test
  void thePathOfARecordSelectsAllThatIsBelowIt() {
    assertThat(selected(ParameterSelection.paths("blocks.1")))
        .containsExactly("blocks.1.query", "blocks.1.queryBias", "blocks.1.output");
  }

  @Test
  void thePathOfAParameterSelectsItAndNoneThatBeginsLikeIt() {
    assertThat(selected(ParameterSelection.paths("blocks.0.query")))
        .containsExactly("blocks.0.query");
  }

  @Test
  void aStarStandsForAnyCharactersAndAQuestionMarkForOne() {
    assertThat(selected(ParameterSelection.paths("*.query", "n?rm")))
        .containsExactly("blocks.0.query", "blocks.1.query", "norm.gain");
  }

  @Test
  void aDotIsADot() {
    assertThat(selected(ParameterSelection.paths("blocks.0xquery", "blocksx0"))).isEmpty();
  }

  @Test
  void kindsAndPredicatesSelectToo() {
    assertThat(selected(ParameterSelection.kinds(Kind.BIAS, Kind.GAIN)))
        .containsExactly("blocks.0.queryBias", "blocks.1.queryBias", "norm.gain");
    assertThat(selected(ParameterSelection.where(parameter -> parameter.shape().size() == 1)))
        .containsExactly("blocks.0.queryBias", "blocks.1.queryBias", "norm.gain");
    assertThat(selected(ParameterSelection.all())).hasSize(8);
    assertThat(selected(ParameterSelection.none())).isEmpty();
  }

  @Test
  void selectionsAreJoined() {
    assertThat(
            selected(ParameterSelection.paths("words").with(ParameterSelection.kinds(Kind.GAIN))))
        .containsExactly("words", "norm.gain");
  }

  @Test
  void aPathThatSelectsNothingIsNamed() {
    ParameterSelection selection = ParameterSelection.paths("words", "blcks.0");

    assertThatThrownBy(() -> selection.requireEffective(parameters))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("no parameter is at blcks.0", "such as words", "fix");
    assertThatCode(() -> ParameterSelection.none().requireEffective(parameters))
        .doesNotThrowAnyException();
  }

  private List<String> selected(ParameterSelection selection) {
    return parameters.stream().filter(selection).map(Parameter::path).toList();
  }
}
