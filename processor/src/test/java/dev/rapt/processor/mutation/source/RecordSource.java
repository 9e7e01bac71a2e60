package dev.rapt.processor.mutation.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record that is a layer, as it is written.
 *
 * @param annotations in order
 * @param name its simple name
 * @param components in order
 */
public record RecordSource(
    List<AnnotationSource> annotations, String name, List<ComponentSource> components) {
  /** Copies the lists. */
  public RecordSource {
    annotations = List.copyOf(annotations);
    components = List.copyOf(components);
  }

  /** The annotation of a name. */
  public Optional<AnnotationSource> annotation(String annotation) {
    return annotations.stream().filter(it -> it.name().equals(annotation)).findFirst();
  }

  /** What kind of layer it is. */
  public AnnotationSource kind() {
    return annotations.stream().filter(AnnotationSource::isKind).findFirst().orElseThrow();
  }

  /** Whether it is of a kind, such as {@code Sequential}. */
  public boolean is(String kind) {
    return kind().name().equals("Layer." + kind);
  }

  /** The component of a name. */
  public Optional<ComponentSource> component(String component) {
    return components.stream().filter(it -> it.name().equals(component)).findFirst();
  }

  /** The same with another annotation in place of the one of that name, or one more. */
  public RecordSource with(AnnotationSource annotation) {
    List<AnnotationSource> changed = new ArrayList<>(annotations);
    changed.replaceAll(it -> it.name().equals(annotation.name()) ? annotation : it);
    if (annotation(annotation.name()).isEmpty()) {
      changed.add(annotation);
    }
    return new RecordSource(changed, name, components);
  }

  /** The same as another kind of layer. */
  public RecordSource withKind(AnnotationSource kind) {
    List<AnnotationSource> changed = new ArrayList<>(annotations);
    changed.replaceAll(it -> it.isKind() ? kind : it);
    return new RecordSource(changed, name, components);
  }

  /** The same without an annotation. */
  public RecordSource without(String annotation) {
    return new RecordSource(
        annotations.stream().filter(it -> !it.name().equals(annotation)).toList(),
        name,
        components);
  }

  /** The same with other components. */
  public RecordSource withComponents(List<ComponentSource> others) {
    return new RecordSource(annotations, name, others);
  }

  /** The same with another component in place of one. */
  public RecordSource replace(ComponentSource old, ComponentSource other) {
    List<ComponentSource> changed = new ArrayList<>(components);
    changed.set(components.indexOf(old), other);
    return withComponents(changed);
  }

  /** The same without a component. */
  public RecordSource remove(ComponentSource component) {
    List<ComponentSource> changed = new ArrayList<>(components);
    changed.remove(component);
    return withComponents(changed);
  }

  /** The same with a component at another place in the order. */
  public RecordSource move(ComponentSource component, int index) {
    List<ComponentSource> changed = new ArrayList<>(components);
    changed.remove(component);
    changed.add(index, component);
    return withComponents(changed);
  }
}
