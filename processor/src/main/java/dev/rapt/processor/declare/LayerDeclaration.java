package dev.rapt.processor.declare;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.kind.LayerKind;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Location;
import java.util.Optional;

/**
 * An annotated record as the user wrote it.
 *
 * @param name the record
 * @param open whether it and all that it is nested in are public
 * @param kind its layer kind
 * @param kindLocation where the kind's annotation is
 * @param dims the dims it fixes
 * @param dimsLocation where they are
 * @param input the shape of its input, if it is a root
 * @param inputLocation where that is
 * @param components in order
 * @param location the record
 */
public record LayerDeclaration(
    RecordName name,
    boolean open,
    LayerKind kind,
    Location kindLocation,
    ImmutableList<Binding> dims,
    Location dimsLocation,
    Optional<ImmutableList<Expression>> input,
    Location inputLocation,
    ImmutableList<Component> components,
    Location location) {
  /** The tensor with a role, if there is one. */
  public Optional<Component.Parameter> parameter(String role) {
    return parameters().stream().filter(it -> it.role().name().equals(role)).findFirst();
  }

  /** The tensors, in order. */
  public ImmutableList<Component.Parameter> parameters() {
    return components.stream()
        .filter(Component.Parameter.class::isInstance)
        .map(Component.Parameter.class::cast)
        .collect(toImmutableList());
  }

  /** The layers, in order. */
  public ImmutableList<Component.Child> children() {
    return components.stream()
        .filter(Component.Child.class::isInstance)
        .map(Component.Child.class::cast)
        .collect(toImmutableList());
  }
}
