package dev.rapt.processor.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a type is named where one stands: by the shortest name that means it there (JLS 6.4.1). */
final class Names {
  private record Enclosing(String path, Map<String, String> nested) {}

  private final String packageName;
  private final Map<String, ClassName> imports;
  private final Deque<Enclosing> enclosing = new ArrayDeque<>();

  Names(String packageName, Map<String, ClassName> imports) {
    this.packageName = packageName;
    this.imports = imports;
  }

  /** Goes into a class. */
  void enter(JavaClass type) {
    Enclosing outer = enclosing.peek();
    String path = outer == null ? type.name() : outer.path() + "." + type.name();
    Map<String, String> nested = new HashMap<>();
    type.nested().forEach(it -> nested.put(it.name(), path + "." + it.name()));
    if (outer == null) {
      nested.putIfAbsent(path, path);
    }
    enclosing.push(new Enclosing(path, nested));
  }

  /** Comes out of the class last entered. */
  void leave() {
    enclosing.pop();
  }

  String of(TypeName type) {
    if (type instanceof ClassName name) {
      return of(name);
    } else if (type instanceof TypeName.Plain plain) {
      return plain.text();
    } else if (type instanceof TypeName.Array array) {
      return of(array.element()) + "[]";
    }
    TypeName.Parameterized generic = (TypeName.Parameterized) type;
    StringBuilder text = new StringBuilder(of(generic.generic())).append('<');
    for (int index = 0; index < generic.arguments().size(); index++) {
      text.append(index == 0 ? "" : ", ").append(of(generic.arguments().get(index)));
    }
    return text.append('>').toString();
  }

  private String of(ClassName name) {
    String path = name.path();
    boolean ours = name.packageName().equals(packageName);
    for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
      int begin = path.lastIndexOf('.', end - 1) + 1;
      String meant = inside(path.substring(begin, end));
      if (ours && meant != null && path.startsWith(meant) && meant.length() == end) {
        return path.substring(begin);
      }
    }
    String outermost = name.outermost();
    ClassName imported = imports.get(outermost);
    boolean reached =
        inside(outermost) == null
            && imported != null
            && imported.packageName().equals(name.packageName());
    return reached ? path : name.qualified();
  }

  /** The path of what a simple name means by the classes around. */
  private @Nullable String inside(String simpleName) {
    for (Iterator<Enclosing> outwards = enclosing.iterator(); outwards.hasNext(); ) {
      String path = outwards.next().nested().get(simpleName);
      if (path != null) {
        return path;
      }
    }
    return null;
  }
}
