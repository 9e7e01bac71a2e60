package dev.rapt.processor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Prints declarations, as google-java-format lays them out. */
record ClassPrinter(Page page) {
  private static final List<Modifier> ORDER = List.of(Modifier.values());

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
      header(head, parameters(type.components(), false), opening(empty));
    } else {
      page.line(head + opening(empty));
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

  private static String opening(boolean empty) {
    return empty ? " {}" : " {";
  }

  private void members(JavaClass type) {
    boolean documented = true;
    for (JavaField field : type.fields()) {
      if (documented || !field.javadoc().isEmpty()) {
        page.apart();
      }
      print(field);
      documented = !field.javadoc().isEmpty();
    }
    if (!type.initializer().isEmpty()) {
      page.apart();
      page.line("static {");
      body(type.initializer());
    }
    for (JavaMethod method : type.methods()) {
      page.apart();
      print(method, type.name());
    }
    for (JavaClass nested : type.nested()) {
      page.apart();
      print(nested);
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
    String opening = opening(method.body().isEmpty());
    if (method.kind() == JavaMethod.Kind.COMPACT_CONSTRUCTOR) {
      page.line(head + opening);
    } else {
      header(head, parameters(method.parameters(), method.varargs()), opening);
    }
    if (!method.body().isEmpty()) {
      body(method.body());
    }
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
  private void header(String head, List<String> parameters, String opening) {
    String joined = String.join(", ", parameters);
    String end = ")" + opening;
    String line = head + "(" + joined + end;
    if (line.length() <= page.room() || parameters.isEmpty()) {
      page.line(line);
      return;
    }
    page.line(head + "(");
    page.indent(2);
    boolean fits = joined.length() + end.length() <= page.room();
    page.line((fits ? joined : String.join(",\n", parameters)) + end);
    page.indent(-2);
  }

  /** Modifiers in the order of the language's specification (JLS 8.1.1, 8.3.1, 8.4.3). */
  private static String modifiers(Set<Modifier> modifiers) {
    StringBuilder text = new StringBuilder();
    for (Modifier modifier : ORDER) {
      if (modifiers.contains(modifier)) {
        text.append(modifier).append(' ');
      }
    }
    return text.toString();
  }
}
