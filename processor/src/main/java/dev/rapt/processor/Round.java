package dev.rapt.processor;

import dev.rapt.processor.build.RootSolver;
import dev.rapt.processor.build.Solved;
import dev.rapt.processor.check.Checks;
import dev.rapt.processor.check.UnusedDims;
import dev.rapt.processor.declare.AnnotatedClass;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.DeclarationReader;
import dev.rapt.processor.declare.Declarations;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.declare.Reading;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.declare.annotation.ElementLocation;
import dev.rapt.processor.explain.Explanation;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Report;
import dev.rapt.processor.write.GeneratedFile;
import dev.rapt.processor.write.RootClassWriter;
import dev.rapt.processor.write.StubWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** One round: from the annotated records to problems and files. */
final class Round {
  private final Elements elements;
  private final DeclarationReader reader;
  private final Declarations declarations;
  private final ExplainOption explain;
  private final List<Note> notes = new ArrayList<>();
  private final Report report = new Report();
  private final UnusedDims unused = new UnusedDims();
  private final CompiledMistakes compiled;
  private final Suppressed suppressed;
  private final List<GeneratedFile> files = new ArrayList<>();
  private final Set<RecordName> covered = new LinkedHashSet<>();
  private final Set<RecordName> unresolved = new LinkedHashSet<>();

  Round(Elements elements, DeclarationReader reader, ExplainOption explain) {
    this.elements = elements;
    this.reader = reader;
    this.explain = explain;
    this.declarations = new Declarations(this::read);
    this.compiled = new CompiledMistakes(declarations, report);
    this.suppressed = new Suppressed(elements, declarations);
  }

  /**
   * What a round gives.
   *
   * @param notes what was asked for
   * @param unresolved the roots with a type that is not known
   */
  record Result(
      List<Problem> problems,
      List<Note> notes,
      List<GeneratedFile> files,
      Set<RecordName> unresolved) {}

  /** An explanation of a root. */
  record Note(TypeElement root, String text) {}

  /** The problem of a root whose types were not known in an earlier round, and now are. */
  Optional<Problem> late(RecordName name) {
    TypeElement type = elements.getTypeElement(name.qualified());
    return type == null || declarations.unresolved(name)
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    Code.COMPONENT_TYPE,
                    new ElementLocation(type, null, null, true),
                    name.simple() + " has a component whose type another processor writes")
                .with("fix", "write that record by hand, or compile it before"));
  }

  private Optional<Reading> read(RecordName name) {
    return Optional.ofNullable(elements.getTypeElement(name.qualified())).map(this::read);
  }

  private Reading read(TypeElement type) {
    try {
      return reader.read(type);
    } catch (RuntimeException | StackOverflowError failure) {
      return new Reading.Mistaken(List.of(InternalFailure.problem(type, failure)));
    }
  }

  /**
   * Works on what is annotated.
   *
   * @param annotated the records with a layer kind or an input
   * @param others what carries other annotations of ours
   */
  Result run(Collection<TypeElement> annotated, Collection<? extends Element> others) {
    Map<RecordName, TypeElement> types = new LinkedHashMap<>();
    annotated.forEach(type -> types.put(DeclarationReader.nameOf(type), type));
    types.forEach((name, type) -> guarded(type, () -> readAlone(name)));
    // By name: what is said of a record in two roots, and which root loses its name to the other,
    // does not depend on the order of the files.
    types.entrySet().stream()
        .sorted(Comparator.comparing(it -> it.getKey().qualified()))
        .filter(it -> AnnotatedClass.isRoot(it.getValue()))
        .forEach(it -> root(it.getKey(), it.getValue()));
    outermostFirst(types.keySet())
        .forEach(name -> guarded(types.get(name), () -> checkUnused(name)));
    Set<RecordName> used = AnnotatedClass.componentTypes(annotated);
    reader.stray(used::contains).among(others).forEach(report::add);
    if (report.problems().isEmpty()) {
      unused.problems().forEach(report::add);
    }
    return new Result(report.problems(), notes, List.copyOf(files), unresolved);
  }

  /** Works on a record; a failure of ours becomes a problem, and false. */
  private boolean guarded(TypeElement type, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException | StackOverflowError failure) {
      report.add(InternalFailure.problem(type, failure));
      return false;
    }
  }

  private void readAlone(RecordName name) {
    if (declarations.reading(name) instanceof Reading.Mistaken mistaken) {
      mistaken.problems().forEach(report::add);
    }
    declarations.recursion(name).ifPresent(report::add);
  }

  private void root(RecordName name, TypeElement type) {
    if (!guarded(type, () -> solve(name, type))) {
      stub(name, type, Optional.empty());
    }
  }

  private void solve(RecordName name, TypeElement type) {
    explain.found(name);
    Optional<LayerDeclaration> declaration = declarations.find(name);
    if (declarations.unresolved(name)) {
      unresolved.add(name);
    }
    if (declaration.isEmpty() || !declarations.sound(name)) {
      declaration.ifPresent(compiled::below);
      stub(name, type, Optional.empty());
      return;
    }
    cover(name);
    List<Problem> hidden = Reach.problems(declarations, declaration.get());
    if (!hidden.isEmpty()) {
      hidden.forEach(report::add);
      stub(name, type, Optional.empty());
      return;
    }
    Solved solved = new RootSolver(declarations).solve(declaration.get());
    solved.model().ifPresent(it -> explain(type, name, it));
    List<Problem> problems = problems(solved);
    problems.forEach(report::add);
    if (problems.isEmpty()) {
      Model root = solved.model().orElseThrow();
      files.add(
          new RootClassWriter(
                  root, type, suppressed.inClass(name), it -> isClass(name.packageName(), it))
              .write());
    } else {
      stub(name, type, solved.model().map(it -> it.layer().output().type()));
    }
  }

  private boolean isClass(String packageName, String name) {
    String qualified = packageName.isEmpty() ? name : packageName + "." + name;
    return elements.getTypeElement(qualified) != null;
  }

  /** What is wrong with a root: what its shapes are, then what else is asked of it. */
  private List<Problem> problems(Solved solved) {
    List<Problem> problems = new ArrayList<>(solved.problems());
    boolean complete = problems.isEmpty();
    solved
        .model()
        .map(Model::layer)
        .ifPresent(it -> problems.addAll(complete ? Checks.ofComplete(it) : Checks.ofAny(it)));
    if (complete) {
      unused.add(solved.model().orElseThrow().layer());
    }
    return problems;
  }

  private void explain(TypeElement type, RecordName name, Model root) {
    if (explain.asksFor(name)) {
      notes.add(new Note(type, Explanation.text(root)));
    }
  }

  private void stub(RecordName name, TypeElement type, Optional<Type> output) {
    files.add(
        new StubWriter(
                name,
                AnnotatedClass.isOpen(type),
                AnnotatedClass.isNameable(type),
                reader.dimNames(type),
                AnnotatedClass.componentNames(type),
                output,
                suppressed.inStub(type),
                type)
            .write());
  }

  /**
   * A record before those that it contains, so that each is checked in as large a tree as can be.
   */
  private List<RecordName> outermostFirst(Set<RecordName> names) {
    Set<RecordName> used = new LinkedHashSet<>();
    names.forEach(
        name ->
            declarations.find(name).stream()
                .flatMap(it -> it.children().stream())
                .forEach(it -> used.add(it.record())));
    List<RecordName> ordered = new ArrayList<>(names);
    ordered.sort(Comparator.comparing(used::contains));
    return ordered;
  }

  /** Checks a record that no root contains; what a root contains is checked with it. */
  private void checkUnused(RecordName name) {
    if (covered.contains(name) || !declarations.sound(name)) {
      return;
    }
    cover(name);
    LayerDeclaration declaration = declarations.find(name).orElseThrow();
    problems(new RootSolver(declarations).solveAlone(declaration)).forEach(report::add);
  }

  private void cover(RecordName name) {
    if (covered.add(name)) {
      declarations.find(name).stream()
          .flatMap(it -> it.children().stream())
          .map(Component.Child::record)
          .forEach(this::cover);
    }
  }
}
