package dev.rapt.examples.verbs.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The loss of each step, as lines {@code step,loss}. Appended to while training. */
public final class LossCurve {
  private final List<Double> losses;

  private LossCurve(List<Double> losses) {
    this.losses = losses;
  }

  static LossCurve empty() {
    return new LossCurve(new ArrayList<>());
  }

  /**
   * Reads the first steps of a file.
   *
   * @param steps how many; those after were done and then lost
   */
  static LossCurve read(Path file, int steps) throws IOException {
    List<Double> losses = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (losses.size() < steps && !line.isEmpty()) {
        losses.add(Double.valueOf(line.substring(line.indexOf(',') + 1)));
      }
    }
    if (losses.size() < steps) {
      throw new IOException(file + " has " + losses.size() + " steps, but " + steps + " were done");
    }
    return new LossCurve(losses);
  }

  void add(double loss) {
    losses.add(loss);
  }

  /** The losses, that of step 1 first. */
  public List<Double> losses() {
    return List.copyOf(losses);
  }

  void write(Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int step = 1; step <= losses.size(); step++) {
      lines.append(String.format(Locale.ROOT, "%d,%s\n", step, losses.get(step - 1)));
    }
    WholeFile.write(file, lines.toString());
  }
}
