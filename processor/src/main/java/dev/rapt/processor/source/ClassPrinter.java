package dev.rapt.processor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints declarations, as google-java-format lays them out. */
record ClassPrinter(Page page) {
  void print(JavaClass type) {
    page.javadoc(type.javadoc());
    for (Code annotation : type.annotations()) {
      page.write(annotation);
      page.write("\n");
    }
    String head = modifiers(type.modifiers());
    boolean record = type.kind() == JavaClass.Kind.RECORD;
    head += (record ? "record " : "class ") + type.name();
    boolean empty =
        type.fields().isEmpty()
            && type.initializer().isEmpty()
            && type.methods().isEmpty()
            && type.nested().isEmpty();
    if (record) {
      header(head, parameters(type.components(), false), empty);
    } else {
      page.write(head + (empty ? " {}\n" : " {\n"));
    }
    if (!empty) {
      page.names().enter(type);
      page.indent(1);
      members(type);
      page.indent(-1);
      page.names().leave();
      page.line("}");
    }
  }

  private void members(JavaClass type) {
    List<Runnable> members = new ArrayList<>();
    boolean documented = false;
    for (int index = 0; index < type.fields().size(); index++) {
      JavaField field = type.fields().get(index);
      boolean apart = index > 0 && (documented || !field.javadoc().isEmpty());
      documented = !field.javadoc().isEmpty();
      Runnable print = () -> print(field);
      if (index > 0 && !apart) {
        Runnable before = members.remove(members.size() - 1);
        members.add(
            () -> {
              before.run();
              print.run();
            });
      } else {
        members.add(print);
      }
    }
    if (!type.initializer().isEmpty()) {
      members.add(() -> block("static", type.initializer()));
    }
    type.methods().forEach(it -> members.add(() -> print(it, type.name())));
    type.nested().forEach(it -> members.add(() -> print(it)));
    for (int index = 0; index < members.size(); index++) {
      if (index > 0) {
        page.line("");
      }
      members.get(index).run();
    }
  }

  private void print(JavaField field) {
    page.javadoc(field.javadoc());
    page.write(modifiers(field.modifiers()) + page.names().of(field.type()) + " " + field.name());
    page.write(" = ");
    page.write(field.initializer());
    page.write(";\n");
  }

  private void print(JavaMethod method, String className) {
    page.javadoc(method.javadoc());
    String head = modifiers(method.modifiers());
    if (!method.typeVariables().isEmpty()) {
      head += "<" + String.join(", ", method.typeVariables()) + "> ";
    }
    head +=
        method.kind() == JavaMethod.Kind.METHOD
            ? page.names().of(method.result()) + " " + method.name()
            : className;
    boolean empty = method.body().isEmpty();
    if (method.kind() == JavaMethod.Kind.COMPACT_CONSTRUCTOR) {
      page.write(head + (empty ? " {}\n" : " {\n"));
    } else {
      header(head, parameters(method.parameters(), method.varargs()), empty);
    }
    if (!empty) {
      body(method.body());
    }
  }

  private void block(String head, Code body) {
    page.write(head + " {\n");
    body(body);
  }

  private void body(Code body) {
    page.indent(1);
    page.write(body);
    page.indent(-1);
    page.line("}");
  }

  private List<String> parameters(List<JavaParameter> parameters, boolean varargs) {
    List<String> texts = new ArrayList<>();
    for (int index = 0; index < parameters.size(); index++) {
      JavaParameter parameter = parameters.get(index);
      boolean any = varargs && index == parameters.size() - 1;
      String type =
          any
              ? page.names().of(((TypeName.Array) parameter.type()).element()) + "..."
              : page.names().of(parameter.type());
      texts.add(type + " " + parameter.name());
    }
    return texts;
  }

  /** What a method or a record begins with: on one line, or its parameters on the next, or each. */
  private void header(String head, List<String> parameters, boolean empty) {
    String end = empty ? ") {}\n" : ") {\n";
    String joined = String.join(", ", parameters);
    String line = head + "(" + joined + end;
    if (line.length() - 1 <= page.room() || parameters.isEmpty()) {
      page.write(line);
      return;
    }
    page.write(head + "(\n");
    page.indent(2);
    boolean one = joined.length() + end.length() - 1 <= page.room();
    page.write(one ? joined : String.join(",\n", parameters));
    page.write(end);
    page.indent(-2);
  }

  /** Modifiers in the order of the language's specification (JLS 8.1.1, 8.3.1, 8.4.3). */
  private static String modifiers(Set<Modifier> modifiers) {
    return modifiers.stream().sorted().map(it -> it + " ").collect(Collectors.joining());
  }
}
