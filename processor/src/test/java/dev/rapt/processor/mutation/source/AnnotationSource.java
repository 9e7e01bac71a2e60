package dev.rapt.processor.mutation.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An annotation as it is written.
 *
 * @param name without the {@code @}, such as {@code Layer.Attention}
 * @param members the Java text of each member that is given, in order
 */
public record AnnotationSource(String name, Map<String, String> members) {
  private static final String VALUE = "value";

  /** Copies the members. */
  public AnnotationSource {
    members = new LinkedHashMap<>(members);
  }

  /** An annotation with a text as its only member. */
  public static AnnotationSource of(String name, String text) {
    return new AnnotationSource(name, Map.of(VALUE, quoted(text)));
  }

  /** An annotation without members. */
  public static AnnotationSource of(String name) {
    return new AnnotationSource(name, Map.of());
  }

  /** Whether it gives the kind of a layer. */
  public boolean isKind() {
    return name.startsWith("Layer.");
  }

  /** The text of its only member; none where that is no text. */
  public Optional<String> text() {
    return text(VALUE);
  }

  /** The text of a member; none where there is no such member, or it is no text. */
  public Optional<String> text(String member) {
    return Optional.ofNullable(members.get(member))
        .filter(it -> it.length() >= 2 && it.startsWith("\"") && it.endsWith("\""))
        .map(it -> it.substring(1, it.length() - 1));
  }

  /** The same with another text. */
  public AnnotationSource withText(String text) {
    return withText(VALUE, text);
  }

  /** The same with another text of a member. */
  public AnnotationSource withText(String member, String text) {
    return with(member, quoted(text));
  }

  /** The same with another member, as Java text. */
  public AnnotationSource with(String member, String java) {
    Map<String, String> changed = new LinkedHashMap<>(members);
    changed.put(member, java);
    return new AnnotationSource(name, changed);
  }

  /** The same without a member. */
  public AnnotationSource without(String member) {
    Map<String, String> changed = new LinkedHashMap<>(members);
    changed.remove(member);
    return new AnnotationSource(name, changed);
  }

  /** As it is written. */
  @Override
  public String toString() {
    if (members.isEmpty()) {
      return "@" + name;
    }
    if (members.size() == 1 && members.containsKey(VALUE)) {
      return "@" + name + "(" + members.get(VALUE) + ")";
    }
    return members.entrySet().stream()
        .map(it -> it.getKey() + " = " + it.getValue())
        .collect(Collectors.joining(", ", "@" + name + "(", ")"));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
