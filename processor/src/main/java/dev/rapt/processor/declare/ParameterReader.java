package dev.rapt.processor.declare;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads the tensors of a layer that is no sequence. */
record ParameterReader(
    Elements elements,
    Places places,
    Notation notation,
    RoleMistakes mistakes,
    Consumer<Problem> problems) {
  /** The component, unless it has a mistake. */
  Optional<Component.Parameter> read(
      VariableElement field, LayerKind kind, Set<String> declaredRoles) {
    if (!ComponentTypes.nameOf(field.asType()).equals(Vocabulary.TENSOR)) {
      problems.accept(noTensor(field, kind));
      return Optional.empty();
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
      problems.accept(misplaced.get());
      return Optional.empty();
    }
    Annotation shape = Annotation.find(field, Vocabulary.SHAPE, elements).orElseThrow();
    String name = field.getSimpleName().toString();
    Optional<Role> role = role(field, kind, declaredRoles);
    Optional<List<Expression>> axes =
        notation.shape(shape.string("value"), "the shape of " + name, places.of(shape, "value"));
    if (role.isEmpty() || axes.isEmpty()) {
      return Optional.empty();
    }
    if (axes.get().size() != role.get().content().rank()) {
      problems.accept(wrongRank(name, role.get(), axes.get(), shape));
      return Optional.empty();
    }
    Optional<Annotation> stored = Annotation.find(field, Vocabulary.STORED, elements);
    new Misplaced(elements, places).storedOnTensor(field, role.get().content()).ifPresent(problems);
    return Optional.of(
        new Component.Parameter(
            name,
            Annotation.storedName(stored).orElse(name),
            role.get(),
            axes.get(),
            stored.map(it -> it.constant("layout").equals("IN_OUT")).orElse(false),
            places.of(field),
            places.of(shape, "value")));
  }

  private Optional<Role> role(VariableElement field, LayerKind kind, Set<String> declaredRoles) {
    String wanted = mistakes.roleName(field);
    List<Role> roles = kind.roles(declaredRoles);
    Optional<Role> role = roles.stream().filter(it -> it.name().equals(wanted)).findFirst();
    if (role.isEmpty()) {
      problems.accept(mistakes.unknown(field, kind, declaredRoles));
    }
    return role;
  }

  private Problem noTensor(VariableElement field, LayerKind kind) {
    String name = field.getSimpleName().toString();
    String shown = ComponentTypes.shown(field.asType());
    boolean namesake = shown.equals("Tensor");
    return Problem.of(
            Code.COMPONENT_TYPE,
            places.of(field),
            name
                + " has type "
                + (namesake ? ComponentTypes.nameOf(field.asType()) : shown)
                + ", and "
                + kind.title()
                + " takes tensors only")
        .with(
            "fix",
            namesake
                ? "declare it as " + Vocabulary.TENSOR + " " + name
                : "declare it as Tensor " + name + "; layers go into a @Layer.Sequential");
  }

  private Optional<Problem> noShape(VariableElement field) {
    if (Annotation.find(field, Vocabulary.SHAPE, elements).isPresent()) {
      return Optional.empty();
    }
    String name = field.getSimpleName().toString();
    return Optional.of(
        Problem.of(Code.MISSING_SHAPE, places.of(field), name + " has no @Shape")
            .with("fix", "say its shape, for example @Shape(\"D, F\") Tensor " + name));
  }

  private Problem wrongRank(String name, Role role, List<Expression> axes, Annotation shape) {
    String last = axes.get(axes.size() - 1).text();
    String mend =
        role.content().rank() == 1
            ? "declare it as @Shape(\"" + last + "\")"
            : "give it two sizes, what goes in and what comes out, for example @Shape(\"D, "
                + last
                + "\")";
    return Problem.of(
            Code.WRONG_RANK,
            places.of(shape, "value"),
            name + " has " + count(axes.size()) + ", and needs " + role.content().rank())
        .with(name, "[" + String.join(", ", axes.stream().map(Expression::text).toList()) + "]")
        .with("fix", mend);
  }

  private static String count(int axes) {
    return axes == 1 ? "1 axis" : axes + " axes";
  }
}
