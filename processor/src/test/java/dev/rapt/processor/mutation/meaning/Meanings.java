package dev.rapt.processor.mutation.meaning;

import dev.rapt.processor.mutation.compile.Compilation;
import dev.rapt.processor.mutation.compile.Message;
import dev.rapt.processor.mutation.source.PrintedModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles models that the processor accepts, and runs them. */
public final class Meanings {
  private static final int BATCH = 40;

  private Meanings() {}

  /**
   * A model that the processor accepts.
   *
   * @param printed its source
   * @param original the shapes of the original's parameters by their path
   */
  public record Accepted(PrintedModel printed, Map<String, List<Integer>> original) {}

  /** What each means, by its package. */
  public static Map<String, Meaning> of(List<Accepted> accepted) {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    for (int from = 0; from < accepted.size(); from += BATCH) {
      meanings.putAll(batch(accepted.subList(from, Math.min(from + BATCH, accepted.size()))));
    }
    return meanings;
  }

  /** The compiler writes no class while there is an error: what has one is left out at once. */
  private static Map<String, Meaning> batch(List<Accepted> models) {
    if (models.isEmpty()) {
      return Map.of();
    }
    Compilation compilation = Compilation.compile(models.stream().map(Accepted::printed).toList());
    Loader loader = new Loader(compilation.classes());
    boolean whole =
        compilation.messages().values().stream().flatMap(List::stream).noneMatch(Message::error);
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    List<Accepted> again = new ArrayList<>();
    for (Accepted accepted : models) {
      PrintedModel model = accepted.printed();
      List<Message> errors =
          compilation.messages().get(model.packageName()).stream().filter(Message::error).toList();
      if (!errors.isEmpty()) {
        meanings.put(
            model.packageName(), Meaning.failed("does not compile: " + errors.get(0).text()));
      } else if (whole) {
        meanings.put(model.packageName(), loader.model(model).meaning(accepted.original()));
      } else {
        again.add(accepted);
      }
    }
    meanings.putAll(batch(again));
    return meanings;
  }

  /** Loads compiled classes from memory. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    private Loader(Map<String, byte[]> classes) {
      super(Meanings.class.getClassLoader());
      this.classes = classes;
    }

    private CompiledModel model(PrintedModel model) {
      try {
        return new CompiledModel(loadClass(model.packageName() + "." + model.rootName() + "Graph"));
      } catch (ClassNotFoundException exception) {
        throw new IllegalStateException(exception);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
