package dev.rapt.processor.mutation.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A component of a record as it is written.
 *
 * @param annotations in order
 * @param type such as {@code List<Block>}
 * @param name its name
 */
public record ComponentSource(List<AnnotationSource> annotations, String type, String name) {
  private static final Pattern LIST = Pattern.compile("List<(\\w+)>");

  /** Copies the annotations. */
  public ComponentSource {
    annotations = List.copyOf(annotations);
  }

  /** Whether it is a parameter, and no layer. */
  public boolean isTensor() {
    return type.equals("Tensor");
  }

  /** Whether it is a list of layers. */
  public boolean isList() {
    return LIST.matcher(type).matches();
  }

  /** The record that a layer is of, or that the layers of a list are of. */
  public String record() {
    Matcher list = LIST.matcher(type);
    return list.matches() ? list.group(1) : type;
  }

  /** The annotation of a name. */
  public Optional<AnnotationSource> annotation(String annotation) {
    return annotations.stream().filter(it -> it.name().equals(annotation)).findFirst();
  }

  /** Whether it has an annotation. */
  public boolean has(String annotation) {
    return annotation(annotation).isPresent();
  }

  /** The axes of its shape; none without one. */
  public List<String> axes() {
    return annotation("Shape")
        .flatMap(AnnotationSource::text)
        .map(it -> List.of(it.split(",\\s*")))
        .orElse(List.of());
  }

  /** The same with other axes. */
  public ComponentSource withAxes(List<String> axes) {
    return with(AnnotationSource.of("Shape", String.join(", ", axes)));
  }

  /** The same with another axis. */
  public ComponentSource withAxis(int index, String axis) {
    List<String> axes = new ArrayList<>(axes());
    axes.set(index, axis);
    return withAxes(axes);
  }

  /** The same with an annotation, in place of the one of that name if there is one. */
  public ComponentSource with(AnnotationSource annotation) {
    List<AnnotationSource> changed = new ArrayList<>(annotations);
    changed.replaceAll(it -> it.name().equals(annotation.name()) ? annotation : it);
    if (!has(annotation.name())) {
      changed.add(0, annotation);
    }
    return new ComponentSource(changed, type, name);
  }

  /** The same without an annotation. */
  public ComponentSource without(String annotation) {
    return new ComponentSource(
        annotations.stream().filter(it -> !it.name().equals(annotation)).toList(), type, name);
  }

  /** The same with another name. */
  public ComponentSource named(String other) {
    return new ComponentSource(annotations, type, other);
  }

  /** The same of another type. */
  public ComponentSource typed(String other) {
    return new ComponentSource(annotations, other, name);
  }

  /** As it is written. */
  @Override
  public String toString() {
    return annotations.stream().map(it -> it + " ").collect(Collectors.joining())
        + type
        + " "
        + name;
  }
}
