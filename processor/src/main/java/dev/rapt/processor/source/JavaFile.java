package dev.rapt.processor.source;

import java.util.Map;
import javax.lang.model.element.Element;

/**
 * A file with one class.
 *
 * @param packageName empty for the unnamed package
 * @param originating what alone the file is made from
 */
public record JavaFile(String packageName, JavaClass type, Element originating) {
  /** The name of the class. */
  public ClassName name() {
    return new ClassName(packageName, type.name());
  }

  /** The text of the file, its lines ended by line feeds. */
  public String text() {
    Map<String, ClassName> imports = Imports.of(this);
    Page page = new Page(new Names(packageName, imports));
    if (!packageName.isEmpty()) {
      page.line("package " + packageName + ";");
      page.line("");
    }
    imports.values().stream()
        .filter(it -> !it.packageName().equals(packageName))
        .map(ClassName::qualified)
        .sorted()
        .forEach(it -> page.line("import " + it + ";"));
    if (page.follows("import")) {
      page.line("");
    }
    new ClassPrinter(page).print(type);
    return page.text();
  }
}
