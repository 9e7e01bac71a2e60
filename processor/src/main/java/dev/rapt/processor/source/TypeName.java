package dev.rapt.processor.source;

import java.util.List;
import java.util.function.Consumer;

/** A type as source code names it. */
public sealed interface TypeName
    permits ClassName, TypeName.Plain, TypeName.Array, TypeName.Parameterized {
  /** The primitive type. */
  TypeName INT = new Plain("int");

  /** The primitive type. */
  TypeName LONG = new Plain("long");

  /** The primitive type. */
  TypeName DOUBLE = new Plain("double");

  /** No type. */
  TypeName VOID = new Plain("void");

  /** Hands over each class that the name is made of. */
  void forEachClass(Consumer<ClassName> consumer);

  /** The type of a class that is loaded here. */
  static TypeName of(Class<?> type) {
    if (type.isArray()) {
      return new Array(of(type.getComponentType()));
    }
    return type.isPrimitive() ? new Plain(type.getName()) : ClassName.of(type);
  }

  /** A keyword, or a type variable. */
  record Plain(String text) implements TypeName {
    @Override
    public void forEachClass(Consumer<ClassName> consumer) {}
  }

  /** {@code element[]}. */
  record Array(TypeName element) implements TypeName {
    @Override
    public void forEachClass(Consumer<ClassName> consumer) {
      element.forEachClass(consumer);
    }
  }

  /** {@code generic<arguments>}. */
  record Parameterized(ClassName generic, List<TypeName> arguments) implements TypeName {
    /** Copies the list. */
    public Parameterized {
      arguments = List.copyOf(arguments);
    }

    /** A generic class with its arguments. */
    public Parameterized(ClassName generic, TypeName... arguments) {
      this(generic, List.of(arguments));
    }

    @Override
    public void forEachClass(Consumer<ClassName> consumer) {
      consumer.accept(generic);
      arguments.forEach(it -> it.forEachClass(consumer));
    }
  }
}
