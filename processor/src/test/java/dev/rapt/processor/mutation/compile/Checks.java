package dev.rapt.processor.mutation.compile;

import dev.rapt.processor.mutation.source.PrintedModel;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the processor over many models. They go to the compiler together; where a batch takes as
 * long as one may, or breaks off, each goes alone, so that it is known which it was.
 */
public final class Checks {
  private static final int BATCH = 60;

  /** The most that one model may take, in milliseconds. */
  public static final long LIMIT = 2000;

  private Checks() {}

  /** What is reported of each, by its package. */
  public static Map<String, Checked> of(List<PrintedModel> models) {
    Map<String, Checked> checked = new LinkedHashMap<>();
    for (int from = 0; from < models.size(); from += BATCH) {
      checked.putAll(batch(models.subList(from, Math.min(from + BATCH, models.size()))));
    }
    return checked;
  }

  private static Map<String, Checked> batch(List<PrintedModel> models) {
    long start = cpuMillis();
    try {
      Compilation compilation = Compilation.check(models);
      long millis = cpuMillis() - start;
      if (millis < LIMIT || models.size() == 1) {
        Map<String, Checked> checked = new LinkedHashMap<>();
        compilation
            .messages()
            .forEach((name, said) -> checked.put(name, new Checked(said, millis, false)));
        return checked;
      }
    } catch (RuntimeException | StackOverflowError | AssertionError crash) {
      if (models.size() == 1) {
        return Map.of(models.get(0).packageName(), new Checked(List.of(), 0, true));
      }
    }
    Map<String, Checked> checked = new LinkedHashMap<>();
    new ArrayList<>(models).forEach(it -> checked.putAll(batch(List.of(it))));
    return checked;
  }

  /** The time that this thread computed: what else the machine does is not counted. */
  private static long cpuMillis() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }
}
