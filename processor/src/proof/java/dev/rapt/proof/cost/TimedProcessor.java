package dev.rapt.proof.cost;

import dev.rapt.processor.RaptProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Rapt's processor, which writes to a file how many milliseconds it took in all rounds. */
public final class TimedProcessor extends AbstractProcessor {
  static final String FILE = "cost.file";

  private final long begun = System.nanoTime();
  private final Processor processor = new RaptProcessor();
  private long taken = System.nanoTime() - begun;

  /** For the compiler, which gets its name. */
  public TimedProcessor() {}

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(FILE);
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
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    processor.init(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    long start = System.nanoTime();
    boolean claimed = processor.process(annotations, round);
    taken += System.nanoTime() - start;
    if (round.processingOver()) {
      try {
        Files.writeString(
            Path.of(processingEnv.getOptions().get(FILE)), String.valueOf(taken / 1e6));
      } catch (IOException exception) {
        throw new UncheckedIOException(exception);
      }
    }
    return claimed;
  }
}
