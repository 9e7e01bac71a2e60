package dev.rapt.processor.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A class or a record.
 *
 * @param components of a record
 * @param javadoc empty for none
 * @param annotations one on a line
 * @param initializer what runs when the class is loaded; empty for nothing
 * @param modifiers in any order
 * @param nested the classes inside
 */
public record JavaClass(
    Kind kind,
    Set<Modifier> modifiers,
    String name,
    List<JavaParameter> components,
    Code javadoc,
    List<Code> annotations,
    List<JavaField> fields,
    Code initializer,
    List<JavaMethod> methods,
    List<JavaClass> nested) {
  /** What is declared. */
  public enum Kind {
    /** A class. */
    CLASS,
    /** A record. */
    RECORD
  }

  /** Copies the collections. */
  public JavaClass {
    modifiers = Set.copyOf(modifiers);
    components = List.copyOf(components);
    annotations = List.copyOf(annotations);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
    nested = List.copyOf(nested);
  }

  /** A class, put together step by step. */
  public static Builder named(String name) {
    return new Builder(Kind.CLASS, name);
  }

  /** A record. */
  public static Builder record(String name) {
    return new Builder(Kind.RECORD, name);
  }

  /** Puts a class together. */
  public static final class Builder {
    private final Kind kind;
    private final String name;
    private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    private final List<JavaParameter> components = new ArrayList<>();
    private final CodeBuilder javadoc = Code.builder();
    private final List<Code> annotations = new ArrayList<>();
    private final List<JavaField> fields = new ArrayList<>();
    private final List<JavaMethod> methods = new ArrayList<>();
    private final List<JavaClass> nested = new ArrayList<>();
    private Code initializer = Code.NONE;

    private Builder(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    /** Adds modifiers. */
    public Builder modifiers(Modifier... added) {
      modifiers.addAll(List.of(added));
      return this;
    }

    /** Adds a component. */
    public Builder component(JavaParameter component) {
      components.add(component);
      return this;
    }

    /** Adds documentation, lines that end with a line feed. */
    public Builder javadoc(String format, Object... arguments) {
      javadoc.add(format, arguments);
      return this;
    }

    /** Adds documentation. */
    public Builder javadoc(Code text) {
      javadoc.add(text);
      return this;
    }

    /** Adds an annotation. */
    public Builder annotation(String format, Object... arguments) {
      annotations.add(Code.of(format, arguments));
      return this;
    }

    /** Adds a field. */
    public Builder field(JavaField field) {
      fields.add(field);
      return this;
    }

    /** Says what runs when the class is loaded. */
    public Builder initializer(Code code) {
      initializer = code;
      return this;
    }

    /** Adds a method. */
    public Builder method(JavaMethod method) {
      methods.add(method);
      return this;
    }

    /** Adds a class inside. */
    public Builder nested(JavaClass type) {
      nested.add(type);
      return this;
    }

    /** The class. */
    public JavaClass build() {
      return new JavaClass(
          kind,
          modifiers,
          name,
          components,
          javadoc.build(),
          annotations,
          fields,
          initializer,
          methods,
          nested);
    }
  }
}
