package dev.rapt.processor.source;

import java.util.function.Consumer;

/**
 * The name of a class.
 *
 * @param packageName empty for the unnamed package
 * @param path the simple names from the outermost class inwards, {@code Outer.Inner}
 */
public record ClassName(String packageName, String path) implements TypeName {
  /** The name of a class that is loaded here. */
  public static ClassName of(Class<?> type) {
    String packageName = type.getPackageName();
    String name = type.getCanonicalName();
    return new ClassName(packageName, name.substring(packageName.length() + 1));
  }

  /** The last of the simple names. */
  public String simpleName() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The simple name of the outermost class. */
  String outermost() {
    int end = path.indexOf('.');
    return end < 0 ? path : path.substring(0, end);
  }

  /** A class inside this one. */
  public ClassName nested(String simpleName) {
    return new ClassName(packageName, path + "." + simpleName);
  }

  /** The name that needs no import. */
  public String qualified() {
    return packageName.isEmpty() ? path : packageName + "." + path;
  }

  @Override
  public void forEachClass(Consumer<ClassName> consumer) {
    consumer.accept(this);
  }
}
