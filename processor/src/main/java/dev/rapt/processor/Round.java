package dev.rapt.processor;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.rapt.processor.build.RootSolver;
import dev.rapt.processor.check.UnusedDims;
import dev.rapt.processor.declare.AnnotatedClass;
import dev.rapt.processor.declare.DeclarationReader;
import dev.rapt.processor.declare.Reading;
import dev.rapt.processor.declare.RecordGraph;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.declare.Recursion;
import dev.rapt.processor.declare.annotation.ElementLocation;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.report.Report;
import dev.rapt.processor.write.GeneratedFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** One round: from the annotated records to problems, notes and files. */
final class Round {
  private final Elements elements;
  private final DeclarationReader reader;
  private final ExplainOption explain;

  Round(Elements elements, DeclarationReader reader, ExplainOption explain) {
    this.elements = elements;
    this.reader = reader;
    this.explain = explain;
  }

  /**
   * What a round gives.
   *
   * @param notes what was asked for
   * @param roots the records with an input
   * @param unresolved those of them with a type that is not known
   */
  record Result(
      ImmutableList<Problem> problems,
      ImmutableList<Note> notes,
      ImmutableList<GeneratedFile> files,
      ImmutableSet<RecordName> roots,
      ImmutableSet<RecordName> unresolved) {}

  /** The problem of a root whose types were not known in an earlier round, and now are. */
  Optional<Problem> late(RecordName name) {
    TypeElement type = elements.getTypeElement(name.qualified());
    return type == null || read(List.of(name)).isUnresolved(name)
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    Code.COMPONENT_TYPE,
                    new ElementLocation(type, null, null, true),
                    name.simple() + " has a component whose type is written by another processor")
                .with("fix", "write that record by hand, or compile it before"));
  }

  /**
   * Works on what is annotated.
   *
   * @param annotated the records with a layer kind or an input
   * @param others what carries other annotations of ours
   */
  Result run(Collection<TypeElement> annotated, Collection<? extends Element> others) {
    ImmutableMap<RecordName, TypeElement> types =
        Maps.uniqueIndex(annotated, AnnotatedClass::nameOf);
    RecordGraph records = read(types.keySet());
    ImmutableMap<RecordName, RootOutcome> roots = roots(types, records);
    ImmutableList<Checked> alone = withoutRoot(types, records, roots.keySet());
    ImmutableList<Problem> problems =
        Stream.of(
                types.keySet().stream().flatMap(it -> ofItself(it, records)),
                ofRoots(roots.values()),
                alone.stream().flatMap(it -> it.problems().stream()),
                stray(annotated, others))
            .flatMap(it -> it)
            .collect(toImmutableList());
    return new Result(
        Report.of(problems.isEmpty() ? unused(roots.values(), alone) : problems),
        roots.values().stream().flatMap(it -> it.note().stream()).collect(toImmutableList()),
        roots.values().stream().map(RootOutcome::file).collect(toImmutableList()),
        roots.keySet(),
        roots.keySet().stream().filter(records::isUnresolved).collect(toImmutableSet()));
  }

  private RecordGraph read(Collection<RecordName> names) {
    return new RecordsReader(elements, reader).read(names);
  }

  /**
   * The outcome of each root, in the order of their names: what is reported of a record in two
   * roots, and which root has its name taken, does not depend on the order of the files.
   */
  private ImmutableMap<RecordName, RootOutcome> roots(
      Map<RecordName, TypeElement> types, RecordGraph records) {
    RootPipeline pipeline = new RootPipeline(records, reader, elements, explain);
    return types.entrySet().stream()
        .filter(it -> AnnotatedClass.isRoot(it.getValue()))
        .sorted(Comparator.comparing(it -> it.getKey().qualified()))
        .collect(
            ImmutableMap.toImmutableMap(
                Map.Entry::getKey, it -> pipeline.run(it.getKey(), it.getValue())));
  }

  /**
   * The records that are no roots and that no other record uses, each with all below it. What
   * another uses is checked with it; where that is refused, nothing of it is known: a head may be
   * tied there.
   */
  private static ImmutableList<Checked> withoutRoot(
      Map<RecordName, TypeElement> types, RecordGraph records, Set<RecordName> roots) {
    Set<RecordName> used = AnnotatedClass.componentTypes(types.values());
    return types.keySet().stream()
        .filter(records::isSound)
        .filter(it -> !roots.contains(it) && !used.contains(it))
        .map(it -> alone(it, types.get(it), records))
        .collect(toImmutableList());
  }

  private static Checked alone(RecordName name, TypeElement type, RecordGraph records) {
    try {
      return Checked.of(new RootSolver(records).solveAlone(records.find(name).orElseThrow()));
    } catch (RuntimeException | StackOverflowError failure) {
      return Checked.failed(InternalFailure.problem(type, failure));
    }
  }

  /** What is wrong with a record alone: how it is declared, and that it contains itself. */
  static Stream<Problem> ofItself(RecordName name, RecordGraph records) {
    Stream<Problem> mistakes =
        records.reading(name) instanceof Reading.Mistaken mistaken
            ? mistaken.problems().stream()
            : Stream.of();
    return Stream.concat(mistakes, Recursion.problem(records, name).stream());
  }

  /** The problems of roots; that of a compiled record once, in the first root that has it. */
  private static Stream<Problem> ofRoots(Collection<RootOutcome> roots) {
    Map<RecordName, Problem> compiled = new LinkedHashMap<>();
    roots.forEach(root -> root.compiled().forEach(compiled::putIfAbsent));
    return Stream.concat(
        roots.stream().flatMap(it -> it.problems().stream()), compiled.values().stream());
  }

  private Stream<Problem> stray(
      Collection<TypeElement> annotated, Collection<? extends Element> others) {
    Set<RecordName> used = AnnotatedClass.componentTypes(annotated);
    return reader.stray(used::contains).among(others).stream();
  }

  private static List<Problem> unused(Collection<RootOutcome> roots, Collection<Checked> alone) {
    Stream<Layer> fitting =
        Stream.concat(
            roots.stream().flatMap(it -> it.fitting().stream()),
            alone.stream().flatMap(it -> it.fitting().stream()));
    return UnusedDims.problems(fitting.toList());
  }
}
