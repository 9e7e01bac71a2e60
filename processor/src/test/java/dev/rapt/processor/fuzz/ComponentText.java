package dev.rapt.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** A component of a record as text, to be changed. */
final class ComponentText {
  final List<String> annotations;
  String type;
  String name;

  ComponentText(List<String> annotations, String type, String name) {
    this.annotations = new ArrayList<>(annotations);
    this.type = type;
    this.name = name;
  }

  ComponentText copy() {
    return new ComponentText(annotations, type, name);
  }

  @Override
  public String toString() {
    return String.join(" ", annotations) + " " + type + " " + name;
  }
}
