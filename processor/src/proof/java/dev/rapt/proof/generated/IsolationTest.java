package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.RaptProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Gradle needs of a processor that it calls isolating. */
class IsolationTest {
  private static final Path DECLARED = Path.of("src/proof/java/dev/rapt/proof");

  @TempDir private Path folder;

  @Test
  void everyFileComesFromOneRecord() {
    Recorder recorder = new Recorder();
    Javac.compile(
        folder,
        List.of(
            DECLARED.resolve("models/bert/MiniLm.java"),
            DECLARED.resolve("models/bert/TinyBert.java"),
            DECLARED.resolve("sizes/FreeDims.java")),
        recorder);
    assertThat(recorder.originating)
        .containsEntry("dev.rapt.proof.models.bert.MiniLmGraph", List.of("MiniLm"))
        .containsEntry("dev.rapt.proof.models.bert.TinyBertGraph", List.of("TinyBert"))
        .containsEntry("dev.rapt.proof.sizes.FreeDims_HeadsGraph", List.of("Heads"))
        .hasSize(9);
  }

  @Test
  void soDoesAFileThatStandsInAfterAMistake() throws IOException {
    Path source = folder.resolve("Mistaken.java");
    Files.writeString(
        source,
        """
        @dev.rapt.Layer.Linear
        @dev.rapt.Input("B, I")
        @dev.rapt.Dims("I = 3")
        record Mistaken(@dev.rapt.Shape("4, 5") dev.rapt.tensor.Tensor weight) {}
        """);
    Recorder recorder = new Recorder();
    Javac.compile(folder, List.of(source), recorder);
    assertThat(recorder.originating).isEqualTo(Map.of("MistakenGraph", List.of("Mistaken")));
  }

  @Test
  void theProcessorSaysThatItIsIsolating() throws IOException {
    assertThat(new RaptProcessor().getSupportedOptions())
        .contains("org.gradle.annotation.processing.isolating");
    try (InputStream declaration =
        RaptProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(declaration.readAllBytes(), StandardCharsets.UTF_8).trim())
          .isEqualTo("dev.rapt.processor.RaptProcessor,isolating");
    }
  }

  /** The processor, with a note of what each file comes from. */
  private static final class Recorder extends AbstractProcessor {
    private final Map<String, List<String>> originating = new TreeMap<>();
    private final RaptProcessor processor = new RaptProcessor();

    @Override
    public void init(ProcessingEnvironment environment) {
      processor.init(new Environment(environment, new RecordingFiler(environment, originating)));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }

  /** Refuses to read or write resources. */
  private record RecordingFiler(
      ProcessingEnvironment environment, Map<String, List<String>> originating) implements Filer {
    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements)
        throws IOException {
      originating.put(
          name.toString(),
          Arrays.stream(elements).map(it -> it.getSimpleName().toString()).toList());
      return environment.getFiler().createSourceFile(name, elements);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements) {
      throw new AssertionError("writes class " + name);
    }

    @Override
    public FileObject createResource(
        JavaFileManager.Location location,
        CharSequence module,
        CharSequence name,
        Element... elements) {
      throw new AssertionError("writes " + name);
    }

    @Override
    public FileObject getResource(
        JavaFileManager.Location location, CharSequence module, CharSequence name) {
      throw new AssertionError("reads " + name);
    }
  }

  /** An environment with another filer. */
  private record Environment(ProcessingEnvironment environment, Filer filer)
      implements ProcessingEnvironment {
    @Override
    public Map<String, String> getOptions() {
      return environment.getOptions();
    }

    @Override
    public Messager getMessager() {
      return environment.getMessager();
    }

    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Elements getElementUtils() {
      return environment.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return environment.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return environment.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return environment.getLocale();
    }
  }
}
