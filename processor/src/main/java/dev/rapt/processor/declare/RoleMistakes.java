package dev.rapt.processor.declare;

import dev.rapt.processor.declare.annotation.Annotation;
import dev.rapt.processor.declare.annotation.ElementLocation;
import dev.rapt.processor.declare.annotation.Places;
import dev.rapt.processor.declare.annotation.Vocabulary;
import dev.rapt.processor.declare.kind.Attention;
import dev.rapt.processor.declare.kind.LayerKind;
import dev.rapt.processor.declare.kind.Role;
import dev.rapt.processor.dims.DimsParser;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.dims.Parsed;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Components whose role their layer does not have, or has otherwise. */
final class RoleMistakes {
  private final Elements elements;
  private final Places places;

  RoleMistakes(Elements elements, Places places) {
    this.elements = elements;
    this.places = places;
  }

  /** What a component is declared to be for: its {@code @Role}, else its name. */
  String roleName(VariableElement field) {
    return Annotation.find(field, Vocabulary.ROLE, elements)
        .map(role -> role.string("value"))
        .orElse(field.getSimpleName().toString());
  }

  /** The problem of a component whose role the layer kind does not have. */
  Problem unknown(VariableElement field, LayerKind kind, Set<String> declared) {
    String wanted = roleName(field);
    if (declared.contains(Attention.FUSED) && has(kind.roles(Set.of()), wanted)) {
      return beside(field, wanted);
    }
    List<Role> roles = kind.allRoles();
    List<Role> open = roles.stream().filter(it -> !declared.contains(it.name())).toList();
    List<String> names = open.stream().map(Role::name).toList();
    Optional<String> near = Suggestion.nearest(wanted, names);
    Optional<String> named = near.or(() -> Synonyms.role(wanted, names));
    Optional<String> meant = named.or(() -> onlyNeeded(field, open));
    Problem problem =
        Problem.of(
            Code.UNKNOWN_ROLE,
            place(field),
            subject(field)
                + " is not a role of "
                + kind.title()
                + (roles.isEmpty() ? ", which has no parameters" : "")
                + near.map(it -> ": did you mean " + it + "?").orElse(""));
    Problem explained =
        problem
            .withKnown("roles", String.join(", ", roles.stream().map(Role::name).toList()))
            .with(
                "fix",
                kind.settingFor(wanted, field.getSimpleName().toString())
                    .orElseGet(() -> rename(field, meant)));
    return named.isPresent() ? explained : explained.because(otherKind(kind));
  }

  /** What to do where several components do not belong to a kind of layer. */
  static String otherKind(LayerKind kind) {
    return "use the kind that has these components in place of @Layer."
        + kind.title()
        + ", or replace them";
  }

  private Problem beside(VariableElement field, String wanted) {
    String name = field.getSimpleName().toString();
    boolean bias = wanted.endsWith("Bias");
    return Problem.of(
            Code.FUSED_AND_SEPARATE,
            place(field),
            name
                + " is declared beside qkv, "
                + (bias ? "whose bias is qkvBias" : "which contains query, key and value"))
        .with("fix", "remove " + name + ", or declare query, key and value in place of qkv");
  }

  /** The role that a layer lacks, where it lacks one only, and the shape is one of that role. */
  private Optional<String> onlyNeeded(VariableElement field, List<Role> open) {
    List<Role> needed = open.stream().filter(Role::required).toList();
    return needed.size() == 1 && axes(field).size() == needed.get(0).content().rank()
        ? Optional.of(needed.get(0).name())
        : Optional.empty();
  }

  /** The axes of a component's shape; none if they cannot be read. */
  List<Expression> axes(VariableElement field) {
    return Annotation.find(field, Vocabulary.SHAPE, elements)
        .map(it -> DimsParser.shape(it.string("value")))
        .filter(Parsed.Good.class::isInstance)
        .map(it -> ((Parsed.Good<List<Expression>>) it).value())
        .orElse(List.of());
  }

  private String rename(VariableElement field, Optional<String> meant) {
    if (meant.isEmpty()) {
      return "remove " + field.getSimpleName();
    }
    String role = "write @Role(\"" + meant.get() + "\")";
    return annotation(field).isPresent() ? role : "rename it to " + meant.get() + ", or " + role;
  }

  /** The problem of a component whose role another has. */
  Problem duplicate(VariableElement field, VariableElement first) {
    return Problem.of(
            Code.DUPLICATE_ROLE,
            place(field),
            field.getSimpleName()
                + " has the role "
                + roleName(field)
                + ", which "
                + first.getSimpleName()
                + " has")
        .with("fix", "remove one of them, or give it another role");
  }

  /** The problems of biases whose projection is optional and absent. */
  List<Problem> biasesAlone(LayerKind kind, Map<String, VariableElement> declared) {
    return kind.roles(declared.keySet()).stream()
        .filter(it -> !it.required() && !declared.containsKey(it.name()))
        .filter(it -> declared.containsKey(it.name() + "Bias"))
        .map(it -> alone(declared.get(it.name() + "Bias"), it.name()))
        .toList();
  }

  private Problem alone(VariableElement bias, String projection) {
    String name = bias.getSimpleName().toString();
    return Problem.of(
            Code.MISSING_COMPONENT,
            place(bias),
            name + " is added to the result of " + projection + ", and there is no " + projection)
        .with("fix", "remove " + name + ", or add the component " + projection);
  }

  private String subject(VariableElement field) {
    String name = field.getSimpleName().toString();
    return annotation(field)
        .map(it -> name + " has @Role(\"" + roleName(field) + "\"), which")
        .orElse(name);
  }

  private Optional<Annotation> annotation(VariableElement field) {
    return Annotation.find(field, Vocabulary.ROLE, elements);
  }

  private ElementLocation place(VariableElement field) {
    return annotation(field).map(it -> places.of(it, "value")).orElseGet(() -> places.of(field));
  }

  private static boolean has(List<Role> roles, String name) {
    return roles.stream().anyMatch(it -> it.name().equals(name));
  }
}
