package dev.rapt.processor.build.use;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.dims.Binding;
import dev.rapt.processor.dims.Literal;
import dev.rapt.processor.model.LayerDim;
import dev.rapt.processor.model.UsePath;
import dev.rapt.processor.report.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One use of a record: how it is reached, and where its names are declared. A name is what the
 * record's own {@code @Dims} fix, else what the component binds, else what the nearest enclosing
 * record declares, else new.
 *
 * @param declaration the record
 * @param path how it is reached
 * @param parent the use of the record around it, unless it is the root
 * @param component that record's component, unless it is the root
 */
public record RecordUse(
    LayerDeclaration declaration,
    UsePath path,
    Optional<RecordUse> parent,
    Optional<Component.Child> component) {
  /** That of a root. */
  static RecordUse root(LayerDeclaration declaration) {
    UsePath path = UsePath.root(declaration.name().simple(), declaration.inputLocation());
    return new RecordUse(declaration, path, Optional.empty(), Optional.empty());
  }

  /** That of a layer which a component of this record uses. */
  RecordUse child(LayerDeclaration record, Component.Child use) {
    return new RecordUse(
        record, path.child(use.name(), use.location()), Optional.of(this), Optional.of(use));
  }

  /** What the record itself sets a name to. */
  Optional<Binding> own(String name) {
    return declaration.dims().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** What the component binds. */
  List<Binding> bound() {
    return component.<List<Binding>>map(Component.Child::dims).orElse(List.of());
  }

  /** What the component binds a name to. */
  Optional<Binding> bound(String name) {
    return bound().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** Whether the record, or the component that uses it, sets a name. */
  public boolean sets(String name) {
    return own(name).isPresent() || bound(name).isPresent();
  }

  /** Whether a name gets its size here. */
  boolean declares(String name) {
    return sets(name) || inInput(name);
  }

  /** Whether this is a root whose input has a name in its shape. */
  boolean inInput(String name) {
    return parent.isEmpty()
        && declaration.input().stream()
            .flatMap(List::stream)
            .anyMatch(it -> it.names().contains(name));
  }

  /** The nearest use of a record around this one that declares a name. */
  private Optional<RecordUse> inheritedFrom(String name) {
    return parent.flatMap(it -> it.declares(name) ? parent : it.inheritedFrom(name));
  }

  /** Where the component that uses the record binds dims, for people. */
  String componentDims() {
    return "@Dims of component "
        + component.orElseThrow().name()
        + " in "
        + parent.orElseThrow().declaration.name().simple();
  }

  /** The value of a name that the record, or the component that uses it, sets. */
  private Optional<LayerDim.Declared> declared(String name) {
    return own(name)
        .map(it -> new LayerDim.Declared(it.value(), "@Dims of " + declaration.name().simple()))
        .or(() -> bound(name).map(it -> new LayerDim.Declared(it.value(), componentDims())));
  }

  /** Where a name gets its size. */
  public LayerDim.Origin origin(String name) {
    return declared(name)
        .<LayerDim.Origin>map(it -> it)
        .or(() -> inheritedFrom(name).map(it -> new LayerDim.Inherited(it.path().text())))
        .orElseGet(LayerDim.FromShapes::new);
  }

  /** The place where a name gets a number, if it is given one as such. */
  public Optional<Setting> setting(String name) {
    Optional<LayerDim.Declared> declared = declared(name);
    if (declared.isPresent()) {
      return declared.get().value() instanceof Literal literal
          ? Optional.of(new Setting(name, declared.get().place(), literal.value()))
          : Optional.empty();
    }
    return inInput(name) ? Optional.empty() : parent.flatMap(it -> it.setting(name));
  }

  /** Where a name is used in this record, or in the component that uses it. */
  public Location placeOf(String name) {
    Optional<Location> inKind = declaration.kind().placeOf(name);
    if (inKind.isPresent()) {
      return inKind.get();
    }
    boolean inDims =
        declaration.dims().stream()
            .anyMatch(it -> it.name().equals(name) || it.value().names().contains(name));
    if (inDims) {
      return declaration.dimsLocation();
    }
    return declaration.parameters().stream()
        .filter(it -> it.shape().stream().anyMatch(axis -> axis.names().contains(name)))
        .map(Component.Parameter::shapeLocation)
        .findFirst()
        .orElseGet(
            () ->
                declaration.children().stream()
                    .flatMap(it -> placeIn(it, name))
                    .findFirst()
                    .orElse(
                        inInput(name) ? declaration.inputLocation() : declaration.kindLocation()));
  }

  private static Stream<Location> placeIn(Component.Child child, String name) {
    Stream<Location> dims =
        child.dims().stream()
            .filter(it -> it.value().names().contains(name))
            .map(it -> child.dimsLocation());
    Stream<Location> repeat =
        child.repeat().stream()
            .filter(it -> it.names().contains(name))
            .map(it -> child.repeatLocation());
    return Stream.concat(dims, repeat);
  }
}
