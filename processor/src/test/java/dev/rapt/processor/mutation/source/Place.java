package dev.rapt.processor.mutation.source;

/**
 * A line of a model's source.
 *
 * @param record the simple name of the record
 * @param member a component's name, an annotation's such as {@code @Dims}, or nothing for the line
 *     with the record's name
 */
public record Place(String record, String member) {
  /** The place of the annotation that gives the kind of a layer. */
  public static final String KIND = "@Layer";

  /** The place of an annotation of a record. */
  public static Place of(RecordSource record, AnnotationSource annotation) {
    return new Place(record.name(), annotation.isKind() ? KIND : "@" + annotation.name());
  }

  /** The place of a component. */
  public static Place of(RecordSource record, ComponentSource component) {
    return new Place(record.name(), component.name());
  }

  /** Whether it is a component, and no annotation of a record. */
  public boolean isComponent() {
    return !member.isEmpty() && !member.startsWith("@");
  }

  @Override
  public String toString() {
    return member.isEmpty() ? record : record + " " + member;
  }
}
