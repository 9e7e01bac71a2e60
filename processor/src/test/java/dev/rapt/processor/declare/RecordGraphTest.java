package dev.rapt.processor.declare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.kind.Sequential;
import dev.rapt.processor.report.Location;
import dev.rapt.processor.report.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecordGraphTest {
  /** A place that has its source here, or that of a component that comes compiled. */
  private record Place(String name, boolean hasSource) implements Location {}

  private final Map<RecordName, Reading> readings = new LinkedHashMap<>();

  @Test
  void aRecordIsReadOnceHoweverOftenItIsUsed() {
    declare("Model", "Block", "Block");
    declare("Block", "Leaf", "Leaf");
    declare("Leaf");
    List<RecordName> read = new ArrayList<>();
    RecordGraph.of(
        List.of(name("Model"), name("Block")),
        it -> {
          read.add(it);
          return readings.get(it);
        });
    assertThat(read).containsExactlyInAnyOrder(name("Model"), name("Block"), name("Leaf"));
  }

  @Test
  void aRecordAboveAMistakeIsUnsoundAndOneBesideItIsNot() {
    declare("Model", "Wrong", "Right");
    declare("Right");
    readings.put(name("Wrong"), new Reading.Mistaken(ImmutableList.of()));
    RecordGraph graph = graph("Model");
    assertThat(graph.isSound(name("Model"))).isFalse();
    assertThat(graph.isSound(name("Right"))).isTrue();
    assertThat(graph.isUnresolved(name("Model"))).isFalse();
  }

  @Test
  void aRecordAboveAnUnknownTypeIsUnresolved() {
    declare("Model", "Block");
    declare("Block", "Unknown");
    readings.put(name("Unknown"), new Reading.Unresolved());
    assertThat(graph("Model").isUnresolved(name("Model"))).isTrue();
  }

  @Test
  void aRecordThatContainsItselfIsUnsoundAndSoIsWhatContainsIt() {
    declare("Model", "First");
    declare("First", "Second");
    declare("Second", "First");
    RecordGraph graph = graph("Model");
    assertThat(graph.isSound(name("First"))).isFalse();
    assertThat(graph.isSound(name("Model"))).isFalse();
    assertThat(graph.cycle(name("Model"))).isEmpty();
  }

  @Test
  void onlyTheAlphabeticallyFirstRecordOfACycleReportsIt() {
    declare("Second", "First");
    declare("First", "Second");
    RecordGraph graph = graph("Second");
    assertThat(Recursion.problem(graph, name("Second"))).isEmpty();
    assertThat(Recursion.problem(graph, name("First")).map(Problem::summary))
        .contains("First contains itself: First > second0 > first0");
  }

  @Test
  void theFirstUseOfARecordIsTheFirstOnTheWayDown() {
    declare("Model", "Block", "Leaf");
    declare("Block", "Leaf");
    declare("Leaf");
    assertThat(uses("Model"))
        .extracting(Use::path)
        .containsExactly("Model > block0", "Model > block0 > leaf0");
  }

  @Test
  void aUseIsPlacedAtTheInnermostComponentThatHasItsSourceHere() {
    declare("Model", "Block");
    declareCompiled("Block", "Leaf");
    declareCompiled("Leaf");
    assertThat(uses("Model"))
        .extracting(it -> ((Place) it.location()).name())
        .containsExactly("Model.block0", "Model.block0");
  }

  @Test
  void whatARecordContainsIsContained() {
    declare("Model", "Block");
    declare("Block");
    RecordGraph graph = graph("Model");
    assertThat(graph.withAllBelow(name("Model"))).containsExactly(name("Model"), name("Block"));
  }

  private ImmutableList<Use> uses(String root) {
    RecordGraph graph = graph(root);
    return graph.uses(graph.find(name(root)).orElseThrow());
  }

  private RecordGraph graph(String... records) {
    return RecordGraph.of(
        Arrays.stream(records).map(RecordGraphTest::name).toList(), readings::get);
  }

  private void declare(String record, String... children) {
    declare(record, true, children);
  }

  private void declareCompiled(String record, String... children) {
    declare(record, false, children);
  }

  private void declare(String record, boolean hasSource, String... children) {
    ImmutableList.Builder<Component> components = ImmutableList.builder();
    for (int i = 0; i < children.length; i++) {
      String component = children[i].toLowerCase(Locale.ROOT) + i;
      components.add(child(component, children[i], new Place(record + "." + component, hasSource)));
    }
    Location place = new Place(record, hasSource);
    readings.put(
        name(record),
        new Reading.Declared(
            new LayerDeclaration(
                name(record),
                true,
                new Sequential(),
                place,
                ImmutableList.of(),
                place,
                Optional.empty(),
                place,
                components.build(),
                place)));
  }

  private static Component.Child child(String name, String record, Location place) {
    return new Component.Child(
        name,
        name,
        name(record),
        ImmutableList.of(),
        place,
        false,
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        place,
        Optional.empty(),
        place,
        place);
  }

  private static RecordName name(String simple) {
    return new RecordName("app", ImmutableList.of(simple));
  }
}
