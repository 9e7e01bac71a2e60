package dev.rapt.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.rapt.processor.build.RootSolver;
import dev.rapt.processor.declare.AnnotatedClass;
import dev.rapt.processor.declare.DeclarationReader;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.RecordGraph;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.explain.Explanation;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.write.GeneratedFile;
import dev.rapt.processor.write.RootClassWriter;
import dev.rapt.processor.write.StubWriter;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The way of a root: declared, within reach, solved, checked, written. */
final class RootPipeline {
  private final RecordGraph records;
  private final DeclarationReader reader;
  private final Elements elements;
  private final ExplainOption explain;
  private final Suppressed suppressed;

  RootPipeline(
      RecordGraph records, DeclarationReader reader, Elements elements, ExplainOption explain) {
    this.records = records;
    this.reader = reader;
    this.elements = elements;
    this.explain = explain;
    this.suppressed = new Suppressed(elements);
  }

  /** What comes of a root; a failure of the processor's own is a problem of the root. */
  RootOutcome run(RecordName name, TypeElement type) {
    try {
      return records.isSound(name)
          ? withinReach(records.find(name).orElseThrow(), type)
          : unsound(name, type);
    } catch (RuntimeException | StackOverflowError failure) {
      return unsolved(name, type, ImmutableList.of(InternalFailure.problem(type, failure)));
    }
  }

  private RootOutcome unsound(RecordName name, TypeElement type) {
    ImmutableMap<RecordName, Problem> compiled =
        records.find(name).map(it -> CompiledMistakes.below(it, records)).orElse(ImmutableMap.of());
    return RootOutcome.above(compiled, stub(name, type, Optional.empty()));
  }

  private RootOutcome unsolved(RecordName name, TypeElement type, ImmutableList<Problem> problems) {
    return RootOutcome.unsolved(stub(name, type, Optional.empty()), problems);
  }

  private RootOutcome withinReach(LayerDeclaration root, TypeElement type) {
    ImmutableList<Problem> problems = Reach.problems(root, records, elements);
    return problems.isEmpty() ? solved(root, type) : unsolved(root.name(), type, problems);
  }

  private RootOutcome solved(LayerDeclaration root, TypeElement type) {
    Checked checked = Checked.of(new RootSolver(records).solve(root));
    return new RootOutcome(
        file(root.name(), type, checked),
        checked.problems(),
        ImmutableMap.of(),
        checked
            .model()
            .filter(it -> explain.asksFor(root.name()))
            .map(it -> new Note(type, Explanation.text(it))),
        checked.fitting());
  }

  private GeneratedFile file(RecordName name, TypeElement type, Checked checked) {
    return checked.problems().isEmpty()
        ? written(name, type, checked.model().orElseThrow())
        : stub(name, type, checked.model().map(it -> it.layer().output().type()));
  }

  private GeneratedFile written(RecordName name, TypeElement type, Model model) {
    return new RootClassWriter(
            model,
            type,
            suppressed.inClass(records.withAllBelow(name)),
            it -> isClass(name.packageName(), it))
        .write();
  }

  private boolean isClass(String packageName, String name) {
    String qualified = packageName.isEmpty() ? name : packageName + "." + name;
    return elements.getTypeElement(qualified) != null;
  }

  private GeneratedFile stub(RecordName name, TypeElement type, Optional<Type> output) {
    return new StubWriter(
            name,
            AnnotatedClass.isOpen(type),
            AnnotatedClass.isNameable(type),
            reader.dimNames(type),
            AnnotatedClass.componentNames(type),
            output,
            suppressed.inStub(type),
            type)
        .write();
  }
}
