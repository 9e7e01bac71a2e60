package dev.rapt.processor.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A method or a constructor.
 *
 * @param modifiers in any order
 * @param typeVariables empty for none
 * @param kind what it is
 * @param result what a method returns
 * @param varargs whether its last parameter, an array, takes any number of arguments
 * @param javadoc empty for none
 */
public record JavaMethod(
    Kind kind,
    Set<Modifier> modifiers,
    List<String> typeVariables,
    TypeName result,
    String name,
    List<JavaParameter> parameters,
    boolean varargs,
    Code javadoc,
    Code body) {
  /** What is declared. */
  public enum Kind {
    /** A method. */
    METHOD,
    /** A constructor. */
    CONSTRUCTOR,
    /** The constructor of a record that names no parameters. */
    COMPACT_CONSTRUCTOR
  }

  /** Copies the collections. */
  public JavaMethod {
    modifiers = Set.copyOf(modifiers);
    typeVariables = List.copyOf(typeVariables);
    parameters = List.copyOf(parameters);
  }

  /** A method, put together step by step; without a result unless one is given. */
  public static Builder method(String name) {
    return new Builder(Kind.METHOD, name);
  }

  /** A constructor. */
  public static Builder constructor() {
    return new Builder(Kind.CONSTRUCTOR, "");
  }

  /** The constructor of a record that names no parameters. */
  public static Builder compactConstructor() {
    return new Builder(Kind.COMPACT_CONSTRUCTOR, "");
  }

  /** Puts a method together. */
  public static final class Builder {
    private final Kind kind;
    private final String name;
    private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    private final List<String> typeVariables = new ArrayList<>();
    private final List<JavaParameter> parameters = new ArrayList<>();
    private final CodeBuilder javadoc = Code.builder();
    private final CodeBuilder body = Code.builder();
    private TypeName result = TypeName.VOID;
    private boolean varargs;

    private Builder(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    /** Adds modifiers. */
    public Builder modifiers(Modifier... added) {
      modifiers.addAll(List.of(added));
      return this;
    }

    /** Adds a type variable. */
    public Builder typeVariable(String variable) {
      typeVariables.add(variable);
      return this;
    }

    /** Says what it returns. */
    public Builder returns(TypeName returned) {
      this.result = returned;
      return this;
    }

    /** Adds a parameter. */
    public Builder parameter(TypeName type, String parameter) {
      parameters.add(new JavaParameter(type, parameter));
      return this;
    }

    /** Has the last parameter take any number of arguments. */
    public Builder varargs() {
      varargs = true;
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

    /** Adds code to the body. */
    public Builder code(Code code) {
      body.add(code);
      return this;
    }

    /** Adds a statement to the body. */
    public Builder statement(String format, Object... arguments) {
      body.statement(format, arguments);
      return this;
    }

    /** The method. */
    public JavaMethod build() {
      return new JavaMethod(
          kind,
          modifiers,
          typeVariables,
          result,
          name,
          parameters,
          varargs,
          javadoc.build(),
          body.build());
    }
  }
}
