package dev.rapt.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A record as text, to be changed. */
final class RecordText {
  final List<String> annotations;
  String head;
  String name;
  final List<ComponentText> components = new ArrayList<>();

  /**
   * A record.
   *
   * @param head the text before the name, such as {@code public record}
   */
  RecordText(List<String> annotations, String head, String name) {
    this.annotations = new ArrayList<>(annotations);
    this.head = head;
    this.name = name;
  }

  RecordText copy() {
    RecordText copy = new RecordText(annotations, head, name);
    components.forEach(component -> copy.components.add(component.copy()));
    return copy;
  }

  /** The record with the text inside its braces. */
  String text(String body) {
    String list = components.stream().map(String::valueOf).collect(Collectors.joining(",\n    "));
    return String.join("\n", annotations) + "\n" + head + " " + name + end(list) + body + "}\n";
  }

  private String end(String list) {
    return head.endsWith("record") ? "(\n    " + list + ") {" : " {";
  }
}
