package dev.rapt.processor.declare;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.declare.kind.LayerKind;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads the components of a record whose components are tensors. */
final class ParametersReader {
  private final TypeElement type;
  private final LayerKind kind;
  private final Elements elements;
  private final Places places;
  private final RoleMistakes mistakes;

  ParametersReader(TypeElement type, LayerKind kind, Elements elements, Places places) {
    this.type = type;
    this.kind = kind;
    this.elements = elements;
    this.places = places;
    this.mistakes = new RoleMistakes(elements, places);
  }

  Validated<ImmutableList<Component>> read() {
    Problems problems = new Problems();
    List<VariableElement> fields = AnnotatedClass.components(type);
    Map<String, VariableElement> declared = new LinkedHashMap<>();
    for (VariableElement field : fields) {
      VariableElement first = declared.putIfAbsent(mistakes.roleName(field), field);
      if (first != null) {
        problems.add(mistakes.duplicate(field, first));
      }
    }
    ParameterReader reader =
        new ParameterReader(kind, declared.keySet(), elements, places, mistakes, rankFix(declared));
    ImmutableList<Component.Parameter> parameters =
        fields.stream()
            .flatMap(it -> problems.take(reader.read(it)).stream())
            .collect(toImmutableList());
    if (problems.all().isEmpty()) {
      problems.addAll(mistakes.biasesAlone(kind, declared));
    }
    return problems.whole(ImmutableList.copyOf(parameters));
  }

  private RankFix rankFix(Map<String, VariableElement> declared) {
    Map<String, List<Expression>> shapes = new LinkedHashMap<>();
    declared.forEach((role, field) -> shapes.put(role, mistakes.axes(field)));
    return new RankFix(shapes);
  }
}
