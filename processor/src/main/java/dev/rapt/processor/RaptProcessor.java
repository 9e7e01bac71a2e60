package dev.rapt.processor;

import com.google.auto.service.AutoService;
import dev.rapt.processor.declare.DeclarationReader;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.declare.annotation.ElementLocation;
import dev.rapt.processor.declare.annotation.Vocabulary;
import dev.rapt.processor.report.Code;
import dev.rapt.processor.report.Problem;
import dev.rapt.processor.write.GeneratedFile;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Checks the shapes of records that are transformers, and writes the class that computes each root.
 *
 * <p>Claims the annotations of {@code dev.rapt}. Isolating for Gradle: every file comes from one
 * record.
 */
@AutoService(Processor.class)
public final class RaptProcessor extends AbstractProcessor {
  private final Set<String> sourceNames = new HashSet<>();
  private final Set<RecordName> roots = new LinkedHashSet<>();
  private final Set<RecordName> unresolved = new LinkedHashSet<>();
  private @Nullable ExplainOption explain;

  /** For the compiler, which finds the processor as a service. */
  public RaptProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Vocabulary.PACKAGE + ".*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of("org.gradle.annotation.processing.isolating", ExplainOption.NAME);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    round.getRootElements().stream()
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast)
        .forEach(it -> sourceNames.add(it.getQualifiedName().toString()));
    DeclarationReader reader =
        new DeclarationReader(
            processingEnv.getElementUtils(),
            type -> sourceNames.contains(type.getQualifiedName().toString()));
    if (explain == null) {
      explain =
          new ExplainOption(
              Optional.ofNullable(processingEnv.getOptions().get(ExplainOption.NAME)));
    }
    Round work = new Round(processingEnv.getElementUtils(), reader, explain);
    Set<RecordName> earlier = Set.copyOf(unresolved);
    Round.Result result = work.run(annotated(annotations, round), others(annotations, round));
    roots.addAll(result.roots());
    unresolved.addAll(result.unresolved());
    result.problems().forEach(this::print);
    result.notes().forEach(it -> note(it.text(), it.root()));
    if (round.processingOver()) {
      earlier.forEach(it -> work.late(it).ifPresent(this::print));
      explain.unknown(roots).forEach(it -> note(it, null));
    }
    result.files().forEach(this::write);
    return true;
  }

  /** The annotated classes of a round, in the order in which the compiler has them. */
  private static Set<TypeElement> annotated(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    TypeElement[] ours =
        annotations.stream()
            .filter(RaptProcessor::exists)
            .filter(it -> isClaimed(it.getQualifiedName().toString()))
            .toArray(TypeElement[]::new);
    return Eclipse.ordered(ElementFilter.typesIn(round.getElementsAnnotatedWithAny(ours)));
  }

  /** What carries annotations of components, wherever. */
  private static Collection<? extends Element> others(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    TypeElement[] ours =
        annotations.stream()
            .filter(RaptProcessor::exists)
            .filter(it -> Vocabulary.ON_COMPONENTS.contains(it.getQualifiedName().toString()))
            .toArray(TypeElement[]::new);
    return Eclipse.ordered(round.getElementsAnnotatedWithAny(ours));
  }

  /** JDK 25 gives what it cannot resolve as well, and fails when it is asked for its uses. */
  private static boolean exists(TypeElement annotation) {
    return annotation.getKind() == ElementKind.ANNOTATION_TYPE
        && annotation.asType().getKind() == TypeKind.DECLARED;
  }

  private static boolean isClaimed(String annotation) {
    return annotation.startsWith(Vocabulary.LAYER) || annotation.equals(Vocabulary.INPUT);
  }

  private void print(Problem problem) {
    ElementLocation location = (ElementLocation) problem.location();
    boolean warning = problem.code().isWarning();
    if (warning && isSuppressed(location.element(), "rapt/" + problem.code().id())) {
      return;
    }
    processingEnv
        .getMessager()
        .printMessage(
            warning ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR,
            problem.text(),
            Eclipse.shown(location.element()),
            location.mirror(),
            location.value());
  }

  private void note(String text, @Nullable Element element) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, text, element);
  }

  /** Whether an element, or one that encloses it, has a {@code @SuppressWarnings}. */
  private static boolean isSuppressed(Element element, String warning) {
    for (Element it = element; it != null; it = it.getEnclosingElement()) {
      SuppressWarnings suppressed = it.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && List.of(suppressed.value()).contains(warning)) {
        return true;
      }
    }
    return false;
  }

  private void write(GeneratedFile file) {
    Element record = file.originating();
    ElementLocation location = new ElementLocation(record, null, null, true);
    String name = file.className();
    try {
      file.writeTo(processingEnv.getFiler());
    } catch (FilerException exception) {
      print(
          Problem.of(
                  Code.NAME_TAKEN,
                  location,
                  name + " cannot be written: another class has its name")
              .with("fix", "rename that class, or " + record.getSimpleName()));
    } catch (IOException exception) {
      print(
          Problem.of(Code.CANNOT_WRITE, location, name + " cannot be written")
              .with("cause", String.valueOf(exception))
              .with("fix", "check that the compiler can write to its output folder"));
    } catch (RuntimeException exception) {
      print(InternalFailure.problem(record, exception));
    }
  }
}
