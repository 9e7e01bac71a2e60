package dev.rapt.processor.declare;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.ComponentTypes;
import dev.rapt.processor.declare.annotation.Notation;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.declare.annotation.Vocabulary;
import dev.rapt.processor.declare.kind.LayerKind;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Problems;
import dev.rapt.processor.report.Validated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads the tensors of a layer that is not a sequence. */
final class ParameterReader {
  private final LayerKind kind;
  private final Set<String> declaredRoles;
  private final Elements elements;
  private final Places places;
  private final RoleMistakes mistakes;
  private final RankFix rankFix;

  ParameterReader(
      LayerKind kind,
      Set<String> declaredRoles,
      Elements elements,
      Places places,
      RoleMistakes mistakes,
      RankFix rankFix) {
    this.kind = kind;
    this.declaredRoles = declaredRoles;
    this.elements = elements;
    this.places = places;
    this.mistakes = mistakes;
    this.rankFix = rankFix;
  }

  /** The component, unless it has a mistake. */
  Validated<Component.Parameter> read(VariableElement field) {
    if (!ComponentTypes.nameOf(field.asType()).equals(Vocabulary.TENSOR)) {
      return Validated.failed(noTensor(field));
    }
    Optional<Problem> misplaced =
        new Misplaced(elements, places)
            .onTensor(field)
            .or(() -> noShape(field))
            .or(
                () ->
                    kind.contradiction(
                        mistakes.roleName(field),
                        field.getSimpleName().toString(),
                        places.of(field)));
    if (misplaced.isPresent()) {
      return Validated.failed(misplaced.get());
    }
    Problems problems = new Problems();
    Annotation shape = Annotation.find(field, Vocabulary.SHAPE, elements).orElseThrow();
    String name = field.getSimpleName().toString();
    Optional<Role> role = problems.take(role(field));
    Optional<ImmutableList<Expression>> axes =
        problems.take(
            Notation.shape(
                shape.string("value"), "the shape of " + name, places.of(shape, "value")));
    if (role.isEmpty() || axes.isEmpty()) {
      return problems.wholeIfAny(Optional.empty());
    }
    if (axes.get().size() != role.get().content().rank()) {
      // Of two that have each other's name, the bias is not reported beside its matrix.
      return role.get().content() == Role.Content.BIAS
              && rankFix.exchangedWith(role.get()).isPresent()
          ? problems.wholeIfAny(Optional.empty())
          : Validated.failed(wrongRank(name, role.get(), axes.get(), shape));
    }
    Optional<Annotation> stored = Annotation.find(field, Vocabulary.STORED, elements);
    problems.add(new Misplaced(elements, places).storedOnTensor(field, role.get().content()));
    return problems.whole(
        new Component.Parameter(
            name,
            Annotation.storedName(stored).orElse(name),
            role.get(),
            axes.get(),
            stored.map(it -> it.constant("layout").equals("IN_OUT")).orElse(false),
            Annotation.find(field, Vocabulary.FROZEN, elements).map(places::of),
            places.of(field),
            places.of(shape, "value")));
  }

  private Validated<Role> role(VariableElement field) {
    String wanted = mistakes.roleName(field);
    return kind.roles(declaredRoles).stream()
        .filter(it -> it.name().equals(wanted))
        .findFirst()
        .map(Validated::of)
        .orElseGet(() -> Validated.failed(mistakes.unknown(field, kind, declaredRoles)));
  }

  private Problem noTensor(VariableElement field) {
    String name = field.getSimpleName().toString();
    String shown = ComponentTypes.shown(field.asType());
    boolean namesake = shown.endsWith(".Tensor");
    return Problem.of(
            Code.COMPONENT_TYPE,
            places.of(field),
            name + " has type " + shown + ", and " + kind.title() + " takes tensors only")
        .with(
            "fix",
            namesake
                ? "declare it as " + Vocabulary.TENSOR + " " + name
                : "declare it as Tensor " + name + "; layers go into a @Layer.Sequential")
        .because(RoleMistakes.otherKind(kind));
  }

  private Optional<Problem> noShape(VariableElement field) {
    if (Annotation.find(field, Vocabulary.SHAPE, elements).isPresent()) {
      return Optional.empty();
    }
    String name = field.getSimpleName().toString();
    Optional<String> namesake =
        field.getAnnotationMirrors().stream()
            .map(Annotation::nameOf)
            .filter(it -> it.endsWith(".Shape"))
            .findFirst();
    if (namesake.isPresent()) {
      return Optional.of(
          Problem.of(
                  Code.MISSING_SHAPE,
                  places.of(field),
                  name + " has @" + namesake.get() + ", and not @" + Vocabulary.SHAPE)
              .with("fix", "import " + Vocabulary.SHAPE));
    }
    return Optional.of(
        Problem.of(Code.MISSING_SHAPE, places.of(field), name + " has no @Shape")
            .with("fix", "declare its shape, for example @Shape(\"D, F\") Tensor " + name));
  }

  private Problem wrongRank(String name, Role role, List<Expression> axes, Annotation shape) {
    return Problem.of(
            Code.WRONG_RANK,
            places.of(shape, "value"),
            name + " has " + count(axes.size()) + ", and needs " + role.content().rank())
        .with(name, "[" + String.join(", ", axes.stream().map(Expression::text).toList()) + "]")
        .with(
            "fix",
            rankFix
                .exchangedWith(role)
                .map(it -> "exchange the names of " + role.name() + " and " + it)
                .orElseGet(() -> shapeOfRank(name, role, axes)))
        .because("exchange the names of the two, or give each the shape of its role");
  }

  private String shapeOfRank(String name, Role role, List<Expression> axes) {
    return rankFix
        .axes(role)
        .map(it -> "declare " + name + " as @Shape(\"" + String.join(", ", it) + "\")")
        .orElseGet(
            () ->
                "give it two sizes, of the input and of the output, for example @Shape(\"D, "
                    + axes.get(axes.size() - 1).text()
                    + "\")");
  }

  private static String count(int axes) {
    return axes == 1 ? "1 axis" : axes + " axes";
  }
}
