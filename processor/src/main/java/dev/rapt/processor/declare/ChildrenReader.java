package dev.rapt.processor.declare;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads the components of a record whose components are layers. */
final class ChildrenReader {
  private final TypeElement type;
  private final Places places;
  private final ChildReader reader;

  ChildrenReader(TypeElement type, Elements elements, Places places) {
    this.type = type;
    this.places = places;
    this.reader = new ChildReader(elements, places);
  }

  Validated<ImmutableList<Component>> read() {
    Problems problems = new Problems();
    List<VariableElement> fields = AnnotatedClass.components(type);
    if (fields.isEmpty()) {
      problems.add(
          Problem.of(
                  Code.MISSING_COMPONENT,
                  places.of(type),
                  type.getSimpleName() + " has no layers, and a Sequential needs one")
              .with("fix", "give it a layer as a component: a record with a layer kind"));
    }
    return problems.whole(
        fields.stream()
            .flatMap(it -> problems.take(reader.read(it)).stream())
            .collect(toImmutableList()));
  }
}
