package dev.rapt.processor;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.RecordGraph;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.declare.Use;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The records of other packages and modules that the class generated for a root cannot name. */
final class Reach {
  private final RecordName root;
  private final RecordGraph records;
  private final Elements elements;

  private Reach(RecordName root, RecordGraph records, Elements elements) {
    this.root = root;
    this.records = records;
    this.elements = elements;
  }

  /** The problems of a root that is sound. */
  static ImmutableList<Problem> problems(
      LayerDeclaration root, RecordGraph records, Elements elements) {
    Reach reach = new Reach(root.name(), records, elements);
    return records.uses(root).stream()
        .filter(it -> !it.record().packageName().equals(root.name().packageName()))
        .flatMap(it -> reach.problem(it).stream())
        .collect(toImmutableList());
  }

  private Optional<Problem> problem(Use use) {
    LayerDeclaration layer = records.find(use.record()).orElseThrow();
    return layer.open() ? notExported(use) : Optional.of(notPublic(use));
  }

  private Problem notPublic(Use use) {
    String name = use.record().qualified();
    return problem(use, name + " is not public, and the class generated in " + place(), "it")
        .with("at", use.path())
        .with("fix", "make " + name + " public");
  }

  private Optional<Problem> notExported(Use use) {
    ModuleElement from = module(root);
    ModuleElement to = module(use.record());
    String name = use.record().packageName();
    return from.equals(to) || to.isUnnamed() || exports(to, name, from)
        ? Optional.empty()
        : Optional.of(
            problem(
                    use,
                    name
                        + " is not exported to the module of "
                        + root.simple()
                        + ", and the class generated in "
                        + place(),
                    use.record().qualified())
                .with("at", use.path())
                .with("fix", "add \"exports " + name + "\" to module " + to.getQualifiedName()));
  }

  private static Problem problem(Use use, String summary, String unreachable) {
    return Problem.of(Code.VISIBILITY, use.location(), summary + " cannot access " + unreachable);
  }

  private String place() {
    return root.packageName().isEmpty() ? "the unnamed package" : root.packageName();
  }

  private ModuleElement module(RecordName record) {
    return elements.getModuleOf(elements.getTypeElement(record.qualified()));
  }

  private static boolean exports(ModuleElement module, String name, ModuleElement reader) {
    return ElementFilter.exportsIn(module.getDirectives()).stream()
        .filter(it -> it.getPackage().getQualifiedName().contentEquals(name))
        .map(ExportsDirective::getTargetModules)
        .anyMatch(it -> it == null || it.contains(reader));
  }
}
