package dev.rapt.processor.declare.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What is asked of the types of components. */
public final class ComponentTypes {
  private ComponentTypes() {}

  /** The qualified name of a class, without type arguments; what it is written as, else. */
  public static String nameOf(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : type.toString();
  }

  /** The class of a type, if it is one. */
  public static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  /** The type as a person writes it: {@code List<Block>}, {@code float[]}. */
  public static String shown(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return shown(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      List<? extends TypeMirror> arguments = declared.getTypeArguments();
      return named(declared)
          + (arguments.isEmpty()
              ? ""
              : arguments.stream()
                  .map(ComponentTypes::shown)
                  .collect(Collectors.joining(", ", "<", ">")));
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return "? extends " + shown(wildcard.getExtendsBound());
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.toString();
  }

  /** The simple name, but the whole of a class that has the name of one that was expected. */
  private static String named(DeclaredType type) {
    String simple = type.asElement().getSimpleName().toString();
    String qualified = nameOf(type);
    return simple.equals("List") && !qualified.equals("java.util.List")
            || simple.equals("Tensor") && !qualified.equals(Vocabulary.TENSOR)
        ? qualified
        : simple;
  }

  /** What an array, a collection or a wildcard is of. */
  public static Optional<TypeMirror> inside(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return Optional.of(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Optional.ofNullable(wildcard.getExtendsBound());
    }
    return type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1
        ? Optional.of(declared.getTypeArguments().get(0))
        : Optional.empty();
  }

  /** The element type of a list; the list itself where it has none. */
  public static TypeMirror elementOf(TypeMirror list) {
    return list instanceof DeclaredType declared && declared.getTypeArguments().size() == 1
        ? declared.getTypeArguments().get(0)
        : list;
  }

  /** Whether the compiler does not know the type, and reports that itself. */
  public static boolean unresolved(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(ComponentTypes::unresolved);
  }
}
